package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ResponseBody;
import java.util.Map;

/** Writes the content of bodies: their media types, each with its schema. */
final class ContentEmitter {
  private final SchemaEmitter schemas;

  ContentEmitter(SchemaEmitter schemas) {
    this.schemas = schemas;
  }

  /** The content of one media type. */
  static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
    return Map.of(mediaType, new Members().putAlways("schema", schema).map());
  }

  /** What an endpoint answers; empty if that has no body. */
  Map<String, Object> of(ResponseBody body) {
    if (body instanceof ResponseBody.Json json) {
      return content(withoutCharset(json.mediaType()), schemas.schema(json.form()));
    }
    if (body instanceof ResponseBody.Text text) {
      return content(withoutCharset(text.mediaType()), Map.of("type", "string"));
    }
    if (body instanceof ResponseBody.Elements elements) {
      return elements.framing() == ResponseBody.Framing.ARRAY
          ? content(
              withoutCharset(elements.mediaType()),
              schemas.schema(new JsonType.ArrayOf(elements.form(), false)))
          : content(elements.mediaType(), Map.of("type", "string"));
    }
    if (body instanceof ResponseBody.File file) {
      return bytes(file.declared() ? withoutCharset(file.mediaType()) : "*/*");
    }
    if (body instanceof ResponseBody.Streamed streamed) {
      boolean isText = streamed.mediaType().startsWith("text/");
      return isText
          ? content(withoutCharset(streamed.mediaType()), Map.of("type", "string"))
          : bytes(streamed.mediaType());
    }
    return body instanceof ResponseBody.Bytes bytes ? bytes(bytes.mediaType()) : Map.of();
  }

  /** The body of a request that nobody takes apart. */
  static Map<String, Object> of(ParameterSource.RawBody body) {
    Members content = new Members();
    for (String type : body.mediaTypes()) {
      boolean text = body.kind() == ParameterSource.RawBody.Kind.TEXT && !type.endsWith("json");
      content.putAll(text ? content(type, Map.of("type", "string")) : bytes(type));
    }
    return content.map();
  }

  /**
   * Bytes need no schema (OpenAPI 3.1, section 4.8.14.3), but without one generators of clients leave
   * them out; this is what they know, from OpenAPI 3.0. JSON has a schema that nobody knows here.
   */
  private static Map<String, Object> bytes(String mediaType) {
    return mediaType.endsWith("json")
        ? Map.of(mediaType, Map.of())
        : content(
            mediaType,
            new Members().put("type", "string").put("format", "binary").map());
  }

  private static String withoutCharset(String mediaType) {
    return mediaType.replaceAll("(?i)\\s*;\\s*charset=[^;]*", "");
  }
}
