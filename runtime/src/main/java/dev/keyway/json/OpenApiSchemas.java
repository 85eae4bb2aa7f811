package dev.keyway.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of an API's OpenAPI document, which is read when the first of them is looked up. */
final class OpenApiSchemas {
  private final @Nullable Class<?> application;
  private final String resource;
  private volatile @Nullable JsonNode document;

  private OpenApiSchemas(@Nullable Class<?> application, String resource) {
    this.application = application;
    this.resource = resource;
  }

  /** No schemas at all. */
  static OpenApiSchemas none() {
    return new OpenApiSchemas(null, "");
  }

  /** The schemas of the document in a resource. */
  static OpenApiSchemas of(Class<?> application, String resource) {
    return new OpenApiSchemas(application, resource);
  }

  /**
   * The schema that a reference within the document points at.
   *
   * @param reference a JSON pointer as a URI fragment, such as {@code #/components/schemas/Order}
   * @return null if there is none
   * @throws IllegalStateException if the document itself is missing
   */
  @Nullable
  JsonNode find(String reference) {
    if (application == null || !reference.startsWith("#")) {
      return null;
    }
    String pointer = reference.substring(1);
    if (pointer.indexOf('%') >= 0) {
      pointer = URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    JsonNode schema = document(application).at(JsonPointer.compile(pointer));
    return schema.isMissingNode() ? null : schema;
  }

  private JsonNode document(Class<?> application) {
    JsonNode read = document;
    if (read == null) {
      // Two threads may both read it, to the same effect.
      read = read(application, resource);
      document = read;
    }
    return read;
  }

  private static JsonNode read(Class<?> application, String resource) {
    try (InputStream in = application.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " that belongs to "
            + application.getName() + " is missing: was it left out of the jar?");
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
