package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Chooses for each member how a number or a truth value is read: as a text where {@code
 * @JsonFormat(shape = STRING)} says so, which Jackson heeds in writing alone, and as such else.
 */
final class NumberTexts extends ValueDeserializer<Object> {
  private final Class<?> type;
  private final ValueDeserializer<?> asItself;

  NumberTexts(Class<?> type, ValueDeserializer<?> asItself) {
    this.type = type;
    this.asItself = asItself;
  }

  /** Whether a type is a number or a truth value, without a look at what would read it. */
  static boolean areOf(Class<?> type) {
    return (type.isPrimitive() && type != char.class)
        || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."))
        || type == Boolean.class
        || type == Year.class;
  }

  /** What reads the texts of a type; null if it is none of these. */
  static @Nullable TextConverter<?> converter(Class<?> type) {
    return switch (type.getName()) {
      case "byte", "java.lang.Byte" -> TextConverter.BYTE;
      case "short", "java.lang.Short" -> TextConverter.SHORT;
      case "int", "java.lang.Integer" -> TextConverter.INTEGER;
      case "long", "java.lang.Long" -> TextConverter.LONG;
      case "float", "java.lang.Float" -> TextConverter.FLOAT;
      case "double", "java.lang.Double" -> TextConverter.DOUBLE;
      case "java.math.BigInteger" -> TextConverter.BIG_INTEGER;
      case "java.math.BigDecimal" -> TextConverter.BIG_DECIMAL;
      case "java.time.Year" -> TextConverter.YEAR;
      case "boolean", "java.lang.Boolean" -> (TextConverter<Boolean>) NumberTexts::truth;
      default -> null;
    };
  }

  /** As JSON writes it, which is how it is written in a text. */
  private static Boolean truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    throw new ConversionException("type", "must be true or false");
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    boolean text = property != null
        && property.findPropertyFormat(context.getConfig(), type).getShape() == Shape.STRING;
    TextConverter<?> converter = text ? converter(type) : null;
    return converter != null
        ? textReader(type, converter)
        : context.handlePrimaryContextualization(asItself, property, context.constructType(type));
  }

  @SuppressWarnings("unchecked") // a converter of the type
  private static <T> ValueDeserializer<T> textReader(Class<T> type, TextConverter<?> converter) {
    return StrictTexts.reader(type, (TextConverter<? extends T>) converter);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    return asItself.deserialize(parser, context);
  }

  @Override
  public @Nullable Object getNullValue(DeserializationContext context) {
    return asItself.getNullValue(context);
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Class<?> handledType() {
    return type;
  }
}
