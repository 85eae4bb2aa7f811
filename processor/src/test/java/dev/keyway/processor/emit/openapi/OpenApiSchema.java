package dev.keyway.processor.emit.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The published schema of OpenAPI 3.1 documents, with the schemas in them held against JSON
 * Schema's own.
 */
public final class OpenApiSchema {
  private static final String PUBLISHED = "https://spec.openapis.org/oas/3.1/schema/2025-11-23";

  /** The published schema leaves the dialect of schemas open; this closes it. */
  private static final String WITH_DIALECT = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://keyway.dev/openapi-with-schemas",
        "$ref": "%s",
        "$defs": {
          "schema": {
            "$dynamicAnchor": "meta",
            "$ref": "https://json-schema.org/draft/2020-12/schema"
          }
        }
      }
      """.formatted(PUBLISHED);

  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(PUBLISHED, published())))
      .getSchema(WITH_DIALECT);

  private OpenApiSchema() {}

  /** What is wrong with a document; nothing if it is valid. */
  public static List<String> problems(String document) {
    return SCHEMA.validate(document, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static String published() {
    try (InputStream in =
        OpenApiSchema.class.getResourceAsStream("/openapi/oas-3.1-schema-2025-11-23.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
