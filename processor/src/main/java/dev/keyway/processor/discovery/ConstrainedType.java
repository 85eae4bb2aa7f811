package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Constraint.Unit;
import dev.keyway.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type as constraints see it.
 *
 * @param type never an {@code Optional}, but what it holds
 */
record ConstrainedType(TypeRef type) {
  /** The names of the runtime's converters, which know the range of each type. */
  private static final Map<String, String> WHOLE_NUMBERS = Map.of(
      "java.lang.Byte", "BYTE",
      "java.lang.Short", "SHORT",
      "java.lang.Integer", "INTEGER",
      "java.lang.Long", "LONG",
      "java.math.BigInteger", "BIG_INTEGER");

  private static final Set<String> TIMES = Set.of(
      "java.time.Instant",
      "java.time.LocalDate",
      "java.time.LocalDateTime",
      "java.time.LocalTime",
      "java.time.MonthDay",
      "java.time.OffsetDateTime",
      "java.time.OffsetTime",
      "java.time.Year",
      "java.time.YearMonth",
      "java.time.ZonedDateTime");

  private String name() {
    return type.boxed() instanceof TypeRef.Declared declared ? declared.canonicalName() : "";
  }

  boolean isText() {
    return name().equals("java.lang.String");
  }

  boolean isBoolean() {
    return name().equals("java.lang.Boolean");
  }

  boolean isTime() {
    return TIMES.contains(name());
  }

  boolean isWholeNumber() {
    return WHOLE_NUMBERS.containsKey(name());
  }

  boolean isDecimal() {
    return name().equals("java.math.BigDecimal");
  }

  boolean isNumber() {
    return isWholeNumber() || isDecimal() || isFloatingPoint();
  }

  private boolean isFloatingPoint() {
    return name().equals("java.lang.Float") || name().equals("java.lang.Double");
  }

  /** What its size counts; absent if it has none. */
  Optional<Unit> unit() {
    if (isText()) {
      return Optional.of(Unit.CHARACTERS);
    }
    if (type instanceof TypeRef.Array array) {
      return switch (array.component().toString()) {
        case "byte" -> Optional.of(Unit.BYTES);
        // A text in JSON, of which Java counts something else.
        case "char" -> Optional.empty();
        default -> Optional.of(Unit.ITEMS);
      };
    }
    // What is only Iterable has no size.
    if (JsonContainers.isArray(name()) && !name().equals("java.lang.Iterable")) {
      return Optional.of(Unit.ITEMS);
    }
    return JsonContainers.isMap(name()) ? Optional.of(Unit.MEMBERS) : Optional.empty();
  }

  /** Whether a value can be the bound. */
  boolean holds(String bound) {
    if (isWholeNumber()) {
      return TextForms.isValid(WHOLE_NUMBERS.getOrDefault(name(), ""), bound);
    }
    try {
      BigDecimal number = new BigDecimal(bound);
      return switch (name()) {
        case "java.lang.Float" -> Float.isFinite(number.floatValue());
        case "java.lang.Double" -> Double.isFinite(number.doubleValue());
        default -> true;
      };
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
