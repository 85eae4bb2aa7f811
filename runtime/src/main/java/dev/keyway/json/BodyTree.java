package dev.keyway.json;

import dev.keyway.HttpException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a refused body as a tree. Of a member that is given twice it keeps the first and reports the
 * others, with their place, and goes on.
 */
final class BodyTree {
  private static final ObjectReader READER =
      StrictMapper.standard().reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private final JsonParser parser;
  private final BodyProblems problems;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  private BodyTree(JsonParser parser, BodyProblems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The body, or null if it isn't JSON, which has then been reported.
   *
   * @throws HttpException 413 if it is nested too deep
   */
  static @Nullable JsonNode read(byte[] body, BodyProblems problems) {
    if (!Utf8.isWellFormed(body)) {
      problems.add(BodyPath.ROOT, "json", "is not valid JSON: it is not UTF-8");
      return null;
    }
    try (JsonParser parser = READER.createParser(body)) {
      try {
        return new BodyTree(parser, problems).document();
      } catch (JacksonException e) {
        if (isTooDeep(parser, e)) {
          throw new HttpException(
              413,
              "The JSON is nested more than "
                  + StrictMapper.MAX_DEPTH
                  + " levels deep"
                  + place(parser, e));
        }
        problems.add(BodyPath.ROOT, "json", message(parser, e));
        return null;
      }
    }
  }

  private static boolean isTooDeep(JsonParser parser, JacksonException e) {
    return e instanceof StreamConstraintsException
        && parser.streamReadContext().getNestingDepth() > StrictMapper.MAX_DEPTH;
  }

  private static String message(JsonParser parser, JacksonException e) {
    String problem = e instanceof StreamConstraintsException
        ? "holds a number or a name that is too long"
        : "is not valid JSON";
    return problem + place(parser, e);
  }

  private static String place(JsonParser parser, JacksonException e) {
    return place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
  }

  private static String place(TokenStreamLocation location) {
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private @Nullable JsonNode document() {
    if (parser.nextToken() == null) {
      problems.add(BodyPath.ROOT, "json", "is not valid JSON" + place(parser.currentLocation()));
      return null;
    }
    JsonNode value = value(BodyPath.ROOT);
    TokenStreamLocation end = parser.currentLocation();
    if (parser.nextToken() != null) {
      problems.add(BodyPath.ROOT, "json", "goes on after the end of the JSON value" + place(end));
      return null;
    }
    return value;
  }

  private JsonNode value(BodyPath path) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  private ObjectNode object(BodyPath path) {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      BodyPath member = path.member(name);
      JsonNode value = value(member);
      if (object.has(name)) {
        problems.add(member, "json", "is given more than once");
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(BodyPath path) {
    ArrayNode array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(path.element(array.size())));
    }
    return array;
  }

  /** Only a number whose exponent is beyond what any type holds becomes a {@code DoubleNode}. */
  private JsonNode decimal() {
    try {
      return nodes.numberNode(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      return nodes.numberNode(parser.getDoubleValue());
    }
  }
}
