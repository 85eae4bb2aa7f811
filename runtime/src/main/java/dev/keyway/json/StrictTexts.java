package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.EnumDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;

/**
 * Reads the scalars that JSON writes as text by the rules of parameters ({@link TextConverter}). By
 * itself Jackson takes {@code [2026,11,22]}, 20779, {@code " 2026-11-22 "} and {@code
 * "2026-11-22T10:15"} for a date, {@code []} for a date that is null, and {@code " RED "} for the
 * constant {@code RED}.
 */
final class StrictTexts {
  private StrictTexts() {}

  private static Date date(String text) {
    return Date.from(TextConverter.INSTANT.convert(text));
  }

  /**
   * What reads a type as text; null if it isn't read so. Told apart by name, so that an API without such
   * types starts without their converters, each of which the JVM makes a class for.
   */
  static @Nullable TextConverter<?> converter(Class<?> type) {
    return switch (type.getName()) {
      case "char", "java.lang.Character" -> TextConverter.CHARACTER;
      case "java.util.UUID" -> TextConverter.UUID;
      case "java.net.URI" -> TextConverter.URI;
      case "java.time.Instant" -> TextConverter.INSTANT;
      case "java.util.Date" -> (TextConverter<Date>) StrictTexts::date;
      case "java.time.LocalDate" -> TextConverter.LOCAL_DATE;
      case "java.time.LocalTime" -> TextConverter.LOCAL_TIME;
      case "java.time.LocalDateTime" -> TextConverter.LOCAL_DATE_TIME;
      case "java.time.OffsetDateTime" -> TextConverter.OFFSET_DATE_TIME;
      case "java.time.OffsetTime" -> TextConverter.OFFSET_TIME;
      case "java.time.ZonedDateTime" -> (TextConverter<ZonedDateTime>) StrictTexts::zoned;
      case "java.time.YearMonth" -> TextConverter.YEAR_MONTH;
      case "java.time.MonthDay" -> TextConverter.MONTH_DAY;
      case "java.time.Duration" -> TextConverter.DURATION;
      case "java.time.Period" -> TextConverter.PERIOD;
      case "java.time.ZoneId" -> TextConverter.ZONE_ID;
      default -> null;
    };
  }

  /** A reader of texts. */
  static <T> ValueDeserializer<T> reader(Class<T> type, TextConverter<? extends T> converter) {
    return new Reader<>(type, converter, null);
  }

  /** An enum like others, but Jackson writes its number and reads that too. */
  static ValueDeserializer<Month> months() {
    return new Reader<>(Month.class, TextConverter.ofEnum(Month.class), null);
  }

  /** In JSON with an offset only, as it is written: the text is then any reader's date-time. */
  private static ZonedDateTime zoned(String text) {
    return TextConverter.OFFSET_DATE_TIME.convert(text).toZonedDateTime();
  }

  /** Puts our readers in the place of Jackson's. */
  static final class Modifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> jackson) {
      Class<?> type = description.getBeanClass();
      if (NumberTexts.areOf(type)) {
        return new NumberTexts(type, jackson);
      }
      TextConverter<?> converter = converter(type);
      return converter == null ? jackson : new Reader<>(type, converter, jackson);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        ValueDeserializer<?> jackson) {
      AnnotatedMember value = description.get().findJsonValueAccessor();
      boolean created = !(jackson instanceof EnumDeserializer);
      return created || value == null
          ? new EnumReader(type, jackson)
          : EnumValueReader.of(type.getRawClass(), value);
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
        DeserializationConfig config, JavaType type, KeyDeserializer jackson) {
      return StrictKeys.of(type.getRawClass(), jackson);
    }
  }

  /** Reads the constants of an enum by their exact names, or whatever text its creator takes. */
  private static final class EnumReader extends ValueDeserializer<Object> {
    private final JavaType type;
    private final ValueDeserializer<?> jackson;

    EnumReader(JavaType type, ValueDeserializer<?> jackson) {
      this.type = type;
      this.jackson = jackson;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      ValueDeserializer<?> contextual =
          context.handlePrimaryContextualization(jackson, property, type);
      return contextual == jackson ? this : new EnumReader(type, contextual);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "");
      }
      String text = parser.getString();
      if (jackson instanceof EnumDeserializer && text.length() != text.trim().length()) {
        throw context.weirdStringException(text, type.getRawClass(), "space around it");
      }
      Object constant = jackson.deserialize(parser, context);
      if (constant == null) {
        throw new RefusedText(
            parser, "format", "must be a valid " + type.getRawClass().getSimpleName());
      }
      return constant;
    }

    @Override
    public boolean isCachable() {
      return true;
    }

    @Override
    public Class<?> handledType() {
      return type.getRawClass();
    }
  }

  /**
   * Reads one type. A member with a {@code @JsonFormat} of another shape is left to Jackson.
   *
   * @param <T> the type
   */
  private static final class Reader<T> extends ValueDeserializer<T> {
    private final Class<?> type;
    private final TextConverter<? extends T> converter;
    private final @Nullable ValueDeserializer<?> jackson;

    Reader(
        Class<?> type,
        TextConverter<? extends T> converter,
        @Nullable ValueDeserializer<?> jackson) {
      this.type = type;
      this.converter = converter;
      this.jackson = jackson;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      if (jackson == null || property == null) {
        return this;
      }
      JsonFormat.Value format = property.findPropertyFormat(context.getConfig(), type);
      TextConverter<?> patterned = DatePatterns.converter(type, format);
      if (patterned != null) {
        return new Reader<>(type, patterned, null);
      }
      return format.hasPattern() || (format.hasShape() && format.getShape() != Shape.STRING)
          ? context.handlePrimaryContextualization(jackson, property, context.constructType(type))
          : this;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "");
      }
      String text = parser.getString();
      try {
        return converter.convert(text);
      } catch (ConversionException e) {
        throw new RefusedText(parser, e.type(), e.message());
      }
    }

    @Override
    public Class<?> handledType() {
      return type;
    }
  }
}
