package dev.keyway.security;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of tokens in the one way that no two parsers disagree on: UTF-8 without a byte order
 * mark, one object and nothing after it, no name twice in an object, numbers that a double can hold, no
 * half of a surrogate pair, at most {@value #DEEPEST} levels.
 */
final class StrictJson {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 64;
  private static final int LARGEST_EXPONENT = 308;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      // Names come from whoever sends a token: a table shared between requests is theirs to fill.
      .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxNumberLength(LONGEST_NUMBER)
          .build())
      .build();

  private StrictJson() {}

  /**
   * The members of an object, in order and unmodifiable through and through.
   *
   * @param what what is read, for the reason
   * @throws InvalidTokenException if it isn't an object, or breaks one of the rules
   */
  static Map<String, @Nullable Object> object(byte[] utf8, String what) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decode(utf8, what))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidTokenException(what + " isn't a JSON object");
      }
      Map<String, @Nullable Object> members = members(parser, what);
      if (parser.nextToken() != null) {
        throw new InvalidTokenException(what + " goes on after its JSON object");
      }
      return members;
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      // Without the cause: its message quotes the token.
      throw new InvalidTokenException(what + " isn't JSON");
    }
  }

  private static String decode(byte[] utf8, String what) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    // Malformed bytes have become U+FFFD, and only a text with that needs a second, closer look.
    if (text.indexOf('\uFFFD') >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      } catch (CharacterCodingException e) {
        throw new InvalidTokenException(what + " isn't UTF-8");
      }
    }
    if (text.startsWith("\uFEFF")) {
      throw new InvalidTokenException(what + " starts with a byte order mark");
    }
    return text;
  }

  private static Map<String, @Nullable Object> members(JsonParser parser, String what) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = text(parser.currentName(), what);
      if (members.containsKey(name)) {
        throw new InvalidTokenException(what + " has a member twice");
      }
      parser.nextToken();
      members.put(name, value(parser, what));
    }
    return JsonValues.unmodifiable(members);
  }

  private static List<@Nullable Object> elements(JsonParser parser, String what) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, what));
    }
    return JsonValues.unmodifiable(elements);
  }

  private static @Nullable Object value(JsonParser parser, String what) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser, what);
      case START_ARRAY -> elements(parser, what);
      case VALUE_STRING -> text(parser.getString(), what);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> decimal(parser, what);
      default -> throw new InvalidTokenException(what + " isn't JSON");
    };
  }

  private static Number integer(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Number) parser.getLongValue();
  }

  /** Not beyond a double, in either direction: a huge exponent would cost time in the first sum. */
  private static BigDecimal decimal(JsonParser parser, String what) {
    BigDecimal number = parser.getDecimalValue();
    long exponent = (long) number.precision() - number.scale() - 1;
    if (Math.abs(exponent) > LARGEST_EXPONENT || Double.isInfinite(number.doubleValue())) {
      throw new InvalidTokenException(what + " has a number out of range");
    }
    return number;
  }

  private static String text(String text, String what) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired = Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw new InvalidTokenException(what + " has half of a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }
}
