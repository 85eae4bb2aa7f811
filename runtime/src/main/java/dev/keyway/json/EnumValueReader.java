package dev.keyway.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;

/**
 * Reads the constants of an enum by their {@code @JsonValue}. By itself Jackson takes the text {@code
 * "1"} for the number 1, and the number for the text.
 */
final class EnumValueReader extends ValueDeserializer<Object> {
  private final Class<?> type;
  private final boolean numbers;
  private final Map<String, Object> constants;
  private final String message;

  private EnumValueReader(Class<?> type, boolean numbers, Map<String, Object> constants) {
    this.type = type;
    this.numbers = numbers;
    this.constants = constants;
    this.message =
        constants.keySet().stream().collect(Collectors.joining(", ", "must be one of ", ""));
  }

  /**
   * The reader of an enum. Its constants are asked for their values once, here.
   *
   * @param value the method or field with the annotation
   */
  static EnumValueReader of(Class<?> type, AnnotatedMember value) {
    value.fixAccess(false);
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      Object own = value.getValue(constant);
      if (own != null) {
        constants.putIfAbsent(own.toString(), constant);
      }
    }
    return new EnumValueReader(type, value.getRawType() != String.class, constants);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken wanted = numbers ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
    if (!parser.hasToken(wanted)) {
      throw context.wrongTokenException(parser, type, wanted, "");
    }
    Object constant =
        constants.get(numbers ? parser.getBigIntegerValue().toString() : parser.getString());
    if (constant == null) {
      throw new RefusedText(parser, "enum", message);
    }
    return constant;
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
