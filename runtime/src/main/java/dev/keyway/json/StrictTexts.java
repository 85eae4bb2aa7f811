package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Reads the scalars that JSON writes as text by the rules of parameters ({@link TextConverter}). By
 * itself Jackson takes {@code [2026,11,22]}, 20779, {@code " 2026-11-22 "} and {@code
 * "2026-11-22T10:15"} for a date, {@code []} for a date that is null, and {@code " RED "} for the
 * constant {@code RED}.
 */
final class StrictTexts {
  private static final Map<Class<?>, TextConverter<?>> CONVERTERS = converters();

  private StrictTexts() {}

  static void addTo(SimpleModule module) {
    module.setDeserializerModifier(new Modifier());
    // An enum like others, but Jackson writes its number and reads that too.
    TextConverter<Month> month = TextConverter.ofEnum(Month.class);
    module.addDeserializer(Month.class, new Reader<>(Month.class, month, null));
    module.addSerializer(Month.class, ToStringSerializer.instance);
  }

  private static Map<Class<?>, TextConverter<?>> converters() {
    Map<Class<?>, TextConverter<?>> converters = new HashMap<>();
    converters.put(char.class, TextConverter.CHARACTER);
    converters.put(Character.class, TextConverter.CHARACTER);
    converters.put(UUID.class, TextConverter.UUID);
    converters.put(URI.class, TextConverter.URI);
    converters.put(Instant.class, TextConverter.INSTANT);
    converters.put(Date.class, (TextConverter<Date>) StrictTexts::date);
    converters.put(LocalDate.class, TextConverter.LOCAL_DATE);
    converters.put(LocalTime.class, TextConverter.LOCAL_TIME);
    converters.put(LocalDateTime.class, TextConverter.LOCAL_DATE_TIME);
    converters.put(OffsetDateTime.class, TextConverter.OFFSET_DATE_TIME);
    converters.put(OffsetTime.class, TextConverter.OFFSET_TIME);
    converters.put(ZonedDateTime.class, (TextConverter<ZonedDateTime>) StrictTexts::zoned);
    converters.put(YearMonth.class, TextConverter.YEAR_MONTH);
    converters.put(MonthDay.class, TextConverter.MONTH_DAY);
    converters.put(Duration.class, TextConverter.DURATION);
    converters.put(Period.class, TextConverter.PERIOD);
    converters.put(ZoneId.class, TextConverter.ZONE_ID);
    return converters;
  }

  private static Date date(String text) {
    return Date.from(TextConverter.INSTANT.convert(text));
  }

  /** What reads a type as text; null if it isn't read so. */
  static @Nullable TextConverter<?> converter(Class<?> type) {
    return CONVERTERS.get(type);
  }

  /** In JSON with an offset only, as it is written: the text is then any reader's date-time. */
  private static ZonedDateTime zoned(String text) {
    return TextConverter.OFFSET_DATE_TIME.convert(text).toZonedDateTime();
  }

  /** Puts our readers in the place of Jackson's. */
  private static final class Modifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> jackson) {
      Class<?> type = description.getBeanClass();
      TextConverter<?> converter = CONVERTERS.get(type);
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
