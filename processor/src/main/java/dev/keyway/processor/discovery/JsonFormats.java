package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What {@code @JsonFormat} makes of a member: dates and times in a pattern of one's own, and numbers
 * that are written as text. A pattern is tried out: one that the runtime couldn't read is no form.
 */
final class JsonFormats {
  private static final String INSTANT = "java.time.Instant";

  /** A value to try a pattern with, all of whose parts differ. */
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2027, 8, 19, 22, 41, 53, 987_000_000, ZoneId.of("UTC"));

  private static final Map<String, TemporalQuery<? extends TemporalAccessor>> TIMES = Map.ofEntries(
      Map.entry("java.time.LocalDate", LocalDate::from),
      Map.entry("java.time.LocalTime", LocalTime::from),
      Map.entry("java.time.LocalDateTime", LocalDateTime::from),
      Map.entry("java.time.OffsetDateTime", OffsetDateTime::from),
      Map.entry("java.time.ZonedDateTime", ZonedDateTime::from),
      Map.entry(INSTANT, java.time.Instant::from),
      Map.entry("java.time.YearMonth", YearMonth::from),
      Map.entry("java.time.MonthDay", MonthDay::from));

  private static final Set<String> NUMBERS = Set.of("integer", "number", "boolean");

  private static final String OPTIONAL = "java.util.Optional";

  private JsonFormats() {}

  /**
   * The form with the annotation.
   *
   * @param type absent if there is none
   * @param problem why there is none, as a clause
   */
  record Formatted(Optional<JsonType> type, String problem) {
    private static Formatted of(JsonType type) {
      return new Formatted(Optional.of(type), "");
    }

    private static Formatted refused(String problem) {
      return new Formatted(Optional.empty(), problem);
    }
  }

  /** The pattern, as a description tells it; empty if there is none. */
  static String pattern(AnnotationMirror format) {
    return AnnotationMirrors.string(format, "pattern");
  }

  /** What the annotation makes of a member that has the form without it. */
  static Formatted apply(AnnotationMirror format, BoundType declared, JsonType type) {
    if (type instanceof JsonType.Nullable nullable) {
      Formatted inner = apply(format, declared, nullable.type());
      return inner.type().isEmpty()
          ? inner
          : Formatted.of(new JsonType.Nullable(inner.type().get()));
    }
    String shape = AnnotationMirrors.constant(format, "shape");
    String pattern = pattern(format);
    String name = name(declared);
    if (!(type instanceof JsonType.Primitive primitive)) {
      return Formatted.refused("@JsonFormat is for dates, times and numbers");
    } else if (!Set.of("ANY", "STRING", "").contains(shape)) {
      return Formatted.refused("Keyway doesn't support @JsonFormat(" + shape + ") there");
    } else if (NUMBERS.contains(primitive.type())) {
      return pattern.isEmpty() && shape.equals("STRING") && !name.startsWith(OPTIONAL)
          ? Formatted.of(text(primitive, name))
          : Formatted.refused(
              name.startsWith(OPTIONAL)
                  ? "it is for an Optional<Long> or the like, and this is another type"
                  : "a number has no patterns");
    } else if (pattern.isEmpty()) {
      return Formatted.of(type);
    } else if (!TIMES.containsKey(name)) {
      return Formatted.refused("it has no patterns");
    }
    Optional<String> problem = problem(format, name);
    return problem
        .map(Formatted::refused)
        .orElseGet(() -> Formatted.of(new JsonType.Primitive("string", Optional.empty())));
  }

  /** The same value as a text; {@code decimal} is OpenAPI's word for one of any precision. */
  private static JsonType text(JsonType.Primitive type, String name) {
    Optional<String> format =
        name.equals("java.math.BigDecimal") ? Optional.of("decimal") : type.format();
    return new JsonType.Primitive("string", format);
  }

  private static Optional<String> problem(AnnotationMirror format, String name) {
    String zone = AnnotationMirrors.string(format, "timezone");
    boolean zoned = !zone.isEmpty() && !zone.equals("##default");
    if (zoned != name.equals(INSTANT)) {
      return Optional.of(
          zoned
              ? "only an Instant has no time zone of its own"
              : "an Instant has neither date nor time without a timezone");
    }
    String language = AnnotationMirrors.string(format, "locale");
    boolean localized = !language.isEmpty() && !language.equals("##default");
    TemporalQuery<? extends TemporalAccessor> query = Objects.requireNonNull(TIMES.get(name));
    try {
      Locale locale = localized ? Locale.forLanguageTag(language.replace('_', '-')) : Locale.ROOT;
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern(format), locale);
      if (zoned) {
        formatter = formatter.withZone(ZoneId.of(zone));
      }
      TemporalAccessor sample = query.queryFrom(SAMPLE);
      String text = formatter.format(sample);
      if (!localized && !text.equals(formatter.withLocale(Locale.FRENCH).format(sample))) {
        return Optional.of("its pattern writes words, and no locale says in which language");
      }
      return formatter.format(formatter.parse(text, query)).equals(text)
          ? Optional.empty()
          : Optional.of("what its pattern writes couldn't be read again");
    } catch (DateTimeException e) {
      return Optional.of("what its pattern writes couldn't be read again");
    } catch (IllegalArgumentException e) {
      return Optional.of("its pattern isn't one of DateTimeFormatter");
    }
  }

  /** The class of the value, or of what an {@code Optional} holds. */
  private static String name(BoundType declared) {
    BoundType type = declared.resolved();
    if (TypeRefs.is(type.mirror(), "java.util.Optional") && type.arguments().size() == 1) {
      return name(type.arguments().get(0));
    }
    return type.mirror() instanceof DeclaredType named
        ? ((TypeElement) named.asElement()).getQualifiedName().toString()
        : "";
  }
}
