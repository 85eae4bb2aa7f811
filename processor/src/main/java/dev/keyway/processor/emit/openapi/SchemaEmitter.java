package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.plan.SchemaNames;
import dev.keyway.processor.plan.SchemaPointers;
import java.util.List;
import java.util.Map;

/** Makes the JSON Schemas (2020-12, OpenAPI's dialect) of types. */
final class SchemaEmitter {
  private final SchemaNames names;

  SchemaEmitter(SchemaNames names) {
    this.names = names;
  }

  /** A reference to a component schema. */
  static Map<String, Object> reference(String name) {
    return Map.of("$ref", SchemaPointers.component(name));
  }

  /** A schema, or a reference to the component that has it. */
  Map<String, Object> schema(JsonType type) {
    if (type instanceof JsonType.Ref || type instanceof JsonType.EnumOf) {
      String name =
          names.name(type).orElseThrow(() -> new IllegalStateException("no name for " + type));
      return reference(name);
    } else if (type instanceof JsonType.Primitive primitive) {
      return new Members()
          .put("type", primitive.type())
          .put("format", primitive.format().orElse(""))
          .map();
    } else if (type instanceof JsonType.Constant constant) {
      return new Members()
          .put("type", "string")
          .putAlways("const", constant.value())
          .map();
    } else if (type instanceof JsonType.Base64) {
      return new Members()
          .put("type", "string")
          .put("contentEncoding", "base64")
          .map();
    } else if (type instanceof JsonType.ArrayOf array) {
      return new Members()
          .put("type", "array")
          .put("items", schema(array.items()))
          .put("uniqueItems", array.unique())
          .map();
    } else if (type instanceof JsonType.MapOf map) {
      return new Members()
          .put("type", "object")
          .put(
              "propertyNames",
              new Members()
                  .putAll(names(map.keys()))
                  .putAll(ConstraintKeywords.withMessages(map.keyConstraints()))
                  .map())
          .put("additionalProperties", schema(map.values()))
          .map();
    } else if (type instanceof JsonType.Constrained constrained) {
      boolean isNull =
          constrained.constraints().stream().anyMatch(Constraint.Null.class::isInstance);
      return new Members()
          .putAll(isNull ? Map.of() : schema(constrained.type()))
          .putAll(ConstraintKeywords.withMessages(constrained.constraints()))
          .map();
    } else if (type instanceof JsonType.Nullable nullable) {
      return nullable(schema(nullable.type()));
    }
    // JsonType.Any: every value is valid.
    return Map.of();
  }

  /** What is said of texts that are names; of any text nothing. */
  private Map<String, Object> names(JsonType keys) {
    if (keys instanceof JsonType.EnumOf type) {
      return type.jsonType().equals("string") ? schema(type) : Map.of();
    }
    if (!(keys instanceof JsonType.Primitive type)) {
      return Map.of();
    }
    return switch (type.type()) {
      case "integer" -> Map.of("pattern", "^-?[0-9]+$");
      case "boolean" -> Map.of("enum", List.of("true", "false"));
      case "string" -> new Members().put("format", type.format().orElse("")).map();
      default -> Map.of();
    };
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    if ("null".equals(schema.get("type"))) {
      return schema;
    }
    if (schema.get("type") instanceof String type && !schema.containsKey("const")) {
      return new Members()
          .putAll(schema)
          .putAlways("type", List.of(type, "null"))
          .map();
    }
    return schema.containsKey("$ref") || schema.containsKey("const")
        ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
        : schema;
  }
}
