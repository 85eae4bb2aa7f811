package dev.keyway.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema's types of values. An integer is a number without point and exponent: the way it is
 * written decides, as it does when it is bound.
 */
final class SchemaTypes {
  private SchemaTypes() {}

  /** The types that a schema names, without those of its alternatives; none if it doesn't say. */
  static Set<String> of(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isString()) {
      types.add(type.stringValue());
    }
    for (JsonNode one : type) {
      types.add(one.asString());
    }
    return types;
  }

  /** Whether a value is of one of the types; with no types, any is. */
  static boolean admit(Set<String> types, JsonNode value) {
    return types.isEmpty()
        || types.contains(typeOf(value))
        || (value.isIntegralNumber() && types.contains("number"));
  }

  private static String typeOf(JsonNode value) {
    if (value.isObject()) {
      return "object";
    } else if (value.isArray()) {
      return "array";
    } else if (value.isString()) {
      return "string";
    } else if (value.isBoolean()) {
      return "boolean";
    } else if (value.isNumber()) {
      return value.isIntegralNumber() ? "integer" : "number";
    }
    return "null";
  }

  /** What to say of a value that is of none of the types. */
  static String message(Set<String> types, JsonNode value) {
    if (value.isNull()) {
      return "must not be null";
    }
    List<String> names = new ArrayList<>();
    for (String type : types) {
      names.add(
          switch (type) {
            case "object" -> "an object";
            case "array" -> "an array";
            case "string" -> "a string";
            case "boolean" -> "true or false";
            case "integer" -> "an integer";
            case "number" -> "a number";
            default -> "null";
          });
    }
    return "must be " + String.join(" or ", names);
  }
}
