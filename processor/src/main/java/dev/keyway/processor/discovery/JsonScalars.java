package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * The JSON form of the types that are one text, number or truth value, as the runtime's Jackson
 * reads and writes them.
 */
final class JsonScalars {
  /** Formats are those of OpenAPI's registry; {@code date-time} and the like are ISO 8601 texts. */
  private static final Map<String, JsonType> CLASSES = Map.ofEntries(
      Map.entry("java.lang.Boolean", json("boolean")),
      Map.entry("java.lang.Byte", json("integer", "int8")),
      Map.entry("java.lang.Short", json("integer", "int16")),
      Map.entry("java.lang.Integer", json("integer", "int32")),
      Map.entry("java.lang.Long", json("integer", "int64")),
      Map.entry("java.lang.Float", json("number", "float")),
      Map.entry("java.lang.Double", json("number", "double")),
      Map.entry("java.lang.Character", json("string", "char")),
      Map.entry("java.lang.String", json("string")),
      Map.entry("java.math.BigInteger", json("integer")),
      Map.entry("java.math.BigDecimal", json("number")),
      Map.entry("java.util.UUID", json("string", "uuid")),
      Map.entry("java.net.URI", json("string", "uri-reference")),
      Map.entry("java.time.Instant", json("string", "date-time")),
      Map.entry("java.time.OffsetDateTime", json("string", "date-time")),
      Map.entry("java.time.ZonedDateTime", json("string", "date-time")),
      Map.entry("java.time.LocalDateTime", json("string", "date-time-local")),
      Map.entry("java.time.LocalDate", json("string", "date")),
      Map.entry("java.time.LocalTime", json("string", "time-local")),
      // Not "time", which has seconds: Java's text leaves them out where they are zero.
      Map.entry("java.time.OffsetTime", json("string")),
      Map.entry("java.time.Year", json("integer")),
      Map.entry("java.time.YearMonth", json("string")),
      Map.entry("java.time.MonthDay", json("string")),
      Map.entry("java.time.Duration", json("string", "duration")),
      Map.entry("java.time.Period", json("string", "duration")),
      Map.entry("java.time.ZoneId", json("string")));

  /** What can be absent, beside {@code Optional}. */
  private static final Map<String, JsonType> OPTIONALS = Map.of(
      "java.util.OptionalInt", json("integer", "int32"),
      "java.util.OptionalLong", json("integer", "int64"),
      "java.util.OptionalDouble", json("number", "double"));

  private JsonScalars() {}

  /** The form of a class' values, if they are scalars. */
  static Optional<JsonType> ofClass(String qualifiedName) {
    return Optional.ofNullable(CLASSES.get(qualifiedName));
  }

  /** The form of what an {@code OptionalInt} or the like holds. */
  static Optional<JsonType> ofOptional(String qualifiedName) {
    return Optional.ofNullable(OPTIONALS.get(qualifiedName));
  }

  /** The form of a primitive type. */
  static JsonType ofPrimitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> json("boolean");
      case BYTE -> json("integer", "int8");
      case SHORT -> json("integer", "int16");
      case INT -> json("integer", "int32");
      case LONG -> json("integer", "int64");
      case FLOAT -> json("number", "float");
      case DOUBLE -> json("number", "double");
      case CHAR -> json("string", "char");
      default -> throw new IllegalArgumentException(kind + " is not primitive");
    };
  }

  /** A text, as which an array of {@code char} is read and written. */
  static JsonType text() {
    return json("string");
  }

  private static JsonType json(String type) {
    return new JsonType.Primitive(type, Optional.empty());
  }

  private static JsonType json(String type, String format) {
    return new JsonType.Primitive(type, Optional.of(format));
  }
}
