package dev.keyway.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares strings and numbers with the keywords of JSON Schema that are about them. */
final class SchemaScalars {
  /** Longer lists of allowed values aren't repeated in a message. */
  private static final int MAX_LISTED = 20;

  private SchemaScalars() {}

  static void checkString(JsonNode schema, String text, BodyPath path, BodyProblems problems) {
    int length = text.codePointCount(0, text.length());
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    // What must not be blank can't be empty, and the pattern's words say so.
    boolean notBlank = min == 1 && SchemaWords.isNotBlank(schema.path("pattern").asString(""));
    if (length < min && !notBlank) {
      String standard = "must have at least " + count(min, "character");
      problems.add(path, "minLength", SchemaWords.of(schema, "minLength", standard));
      return;
    }
    if (length > max) {
      String standard = "must have at most " + count(max, "character");
      problems.add(path, "maxLength", SchemaWords.of(schema, "maxLength", standard));
      return;
    }
    JsonNode pattern = schema.path("pattern");
    if (pattern.isString() && !matches(pattern.stringValue(), text)) {
      String standard = SchemaWords.ofPattern(pattern.stringValue());
      problems.add(path, "pattern", SchemaWords.of(schema, "pattern", standard));
    }
    JsonNode format = schema.path("format");
    String problem = format.isString() ? SchemaFormats.problem(format.stringValue(), text) : null;
    if (problem != null) {
      problems.add(path, "format", SchemaWords.of(schema, "format", problem));
    }
    if (schema.path("contentEncoding").asString("").equals("base64") && !isBase64(text)) {
      problems.add(path, "contentEncoding", "must be base64");
    }
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      // JavaScript's dialect, which OpenAPI asks for, isn't all Java's.
      return true;
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static void checkNumber(JsonNode schema, JsonNode value, BodyPath path, BodyProblems problems) {
    if (!SchemaTypes.of(schema).isEmpty()) {
      String problem = SchemaFormats.problem(schema.path("format").asString(""), value);
      if (problem != null) {
        problems.add(path, "format", problem);
        return;
      }
    }
    BigDecimal number = decimal(value);
    if (number == null) {
      return;
    }
    checkLimit(schema, "minimum", number, path, problems);
    checkLimit(schema, "exclusiveMinimum", number, path, problems);
    checkLimit(schema, "maximum", number, path, problems);
    checkLimit(schema, "exclusiveMaximum", number, path, problems);
    BigDecimal factor = decimal(schema.path("multipleOf"));
    if (factor != null
        && factor.signum() != 0
        && Math.abs((long) number.scale()) <= StrictNumbers.MAX_SCALE
        && number.remainder(factor).signum() != 0) {
      String standard = "must be a multiple of " + factor.toPlainString();
      problems.add(path, "multipleOf", SchemaWords.of(schema, "multipleOf", standard));
    }
  }

  private static void checkLimit(
      JsonNode schema, String keyword, BigDecimal number, BodyPath path, BodyProblems problems) {
    BigDecimal limit = decimal(schema.path(keyword));
    if (limit == null) {
      return;
    }
    int order = number.compareTo(limit);
    boolean holds = switch (keyword) {
      case "minimum" -> order >= 0;
      case "exclusiveMinimum" -> order > 0;
      case "maximum" -> order <= 0;
      default -> order < 0;
    };
    if (!holds) {
      String words = switch (keyword) {
        case "minimum" -> "must be at least ";
        case "exclusiveMinimum" -> "must be greater than ";
        case "maximum" -> "must be at most ";
        default -> "must be less than ";
      };
      String standard = words + limit.toPlainString();
      problems.add(path, keyword, SchemaWords.of(schema, keyword, standard));
    }
  }

  /** Reports a value that isn't among those that {@code enum} or {@code const} allow. */
  static boolean checkListed(
      JsonNode schema, JsonNode value, BodyPath path, BodyProblems problems) {
    List<JsonNode> allowed = new ArrayList<>();
    schema.path("enum").forEach(allowed::add);
    if (schema.has("const")) {
      allowed.add(schema.get("const"));
    }
    if (allowed.isEmpty() || allowed.stream().anyMatch(one -> same(one, value))) {
      return true;
    }
    for (JsonNode aliases : schema.path(SchemaWords.ENUM_ALIASES)) {
      for (JsonNode alias : aliases) {
        if (alias.equals(value)) {
          return true;
        }
      }
    }
    if (schema.has("const") && allowed.size() == 1) {
      String standard = "must be " + allowed.get(0).asString();
      problems.add(path, "const", SchemaWords.of(schema, "const", standard));
      return false;
    }
    if (allowed.size() > MAX_LISTED) {
      problems.add(path, "enum", "is not one of the allowed values");
      return false;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode one : allowed) {
      if (!one.isNull()) {
        names.add(one.asString());
      }
    }
    problems.add(path, "enum", "must be one of " + String.join(", ", names));
    return false;
  }

  private static boolean same(JsonNode one, JsonNode other) {
    BigDecimal number = decimal(one);
    BigDecimal otherNumber = decimal(other);
    if (number == null || otherNumber == null) {
      return one.equals(other);
    }
    return number.compareTo(otherNumber) == 0;
  }

  /** The node's number, or null if it has none or an infinite one. */
  private static @Nullable BigDecimal decimal(JsonNode node) {
    boolean infinite = node.isDouble() && Double.isInfinite(node.doubleValue());
    return node.isNumber() && !infinite ? node.decimalValue() : null;
  }

  /** "1 item", "2 items". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
