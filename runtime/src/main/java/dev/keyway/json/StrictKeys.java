package dev.keyway.json;

import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/**
 * Reads the keys of maps by the rules of parameters ({@link TextConverter}), and tells which of them was
 * refused. By itself Jackson takes {@code +1} for 1, {@code NaN} for a number and {@code 1-1-1-1-1} for
 * a UUID, and reports the map.
 */
final class StrictKeys extends KeyDeserializer {
  private final KeyDeserializer jackson;
  private final @Nullable TextConverter<?> converter;

  private StrictKeys(KeyDeserializer jackson, @Nullable TextConverter<?> converter) {
    this.jackson = jackson;
    this.converter = converter;
  }

  /** The reader of keys of a type; Jackson's own for keys that are any text. */
  static KeyDeserializer of(Class<?> type, KeyDeserializer jackson) {
    if (type == String.class || type == Object.class) {
      return jackson;
    }
    TextConverter<?> converter = NumberTexts.converter(type);
    return new StrictKeys(jackson, converter == null ? StrictTexts.converter(type) : converter);
  }

  @Override
  public void resolve(DeserializationContext context) {
    jackson.resolve(context);
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    Object value;
    try {
      value = converter == null ? jackson.deserializeKey(key, context) : converter.convert(key);
    } catch (ConversionException e) {
      throw refused(key, e.message(), context);
    } catch (JacksonException e) {
      throw refused(key, "is not valid here", context);
    }
    if (value == null) {
      throw refused(key, "is not valid here", context);
    }
    return value;
  }

  private static RefusedText refused(String key, String problem, DeserializationContext context) {
    String message = SchemaWords.ofName(problem);
    RefusedText refused = new RefusedText(context.getParser(), SchemaWords.NAMES, message);
    refused.prependPath(new Reference(Map.class, key));
    return refused;
  }
}
