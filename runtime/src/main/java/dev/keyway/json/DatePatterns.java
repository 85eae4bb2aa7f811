package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times in the pattern of a {@code @JsonFormat}. What is read must be written alike: by
 * itself Jackson takes space around it, and the 31st of February for the 28th.
 */
final class DatePatterns {
  private static final Map<Class<?>, TemporalQuery<? extends TemporalAccessor>> QUERIES = Map.of(
      LocalDate.class, LocalDate::from,
      LocalTime.class, LocalTime::from,
      LocalDateTime.class, LocalDateTime::from,
      OffsetDateTime.class, OffsetDateTime::from,
      ZonedDateTime.class, ZonedDateTime::from,
      Instant.class, Instant::from,
      YearMonth.class, YearMonth::from,
      MonthDay.class, MonthDay::from);

  private DatePatterns() {}

  /** A converter of texts in the pattern; null if there is none, or the type isn't a date or time. */
  static @Nullable TextConverter<TemporalAccessor> converter(
      Class<?> type, JsonFormat.Value format) {
    TemporalQuery<? extends TemporalAccessor> query = QUERIES.get(type);
    if (query == null || !format.hasPattern()) {
      return null;
    }
    Locale locale = format.hasLocale() ? format.getLocale() : Locale.getDefault();
    DateTimeFormatter pattern = DateTimeFormatter.ofPattern(format.getPattern(), locale);
    DateTimeFormatter formatter =
        format.hasTimeZone() ? pattern.withZone(format.getTimeZone().toZoneId()) : pattern;
    return text -> read(text, formatter, query, format.getPattern());
  }

  private static TemporalAccessor read(
      String text,
      DateTimeFormatter formatter,
      TemporalQuery<? extends TemporalAccessor> query,
      String pattern) {
    try {
      TemporalAccessor value = formatter.parse(text, query);
      if (formatter.format(value).equals(text)) {
        return value;
      }
    } catch (DateTimeException e) {
      // Refused below, like what is read as something else than was written.
    }
    throw new ConversionException("format", "must be in the form " + pattern);
  }
}
