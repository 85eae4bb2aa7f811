package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.BooleanText;
import dev.keyway.processor.model.JsonType;
import java.math.BigDecimal;
import java.util.List;

/** Turns the texts of defaults into the values that they stand for. */
final class DefaultValues {
  private DefaultValues() {}

  /**
   * The value of a default.
   *
   * @param texts as they are written; several only for an array
   */
  static Object of(List<String> texts, JsonType type) {
    return type instanceof JsonType.ArrayOf array
        ? texts.stream().map(text -> of(text, array.items())).toList()
        : of(texts.get(0), type);
  }

  private static Object of(String text, JsonType type) {
    if (type instanceof JsonType.EnumOf names && names.jsonType().equals("string")) {
      return names.written(text);
    }
    String jsonType = type instanceof JsonType.Primitive primitive
        ? primitive.type()
        : type instanceof JsonType.EnumOf ? "integer" : "string";
    return switch (jsonType) {
      case "integer", "number" -> new BigDecimal(text);
      case "boolean" -> BooleanText.isTrue(text);
      default -> text;
    };
  }
}
