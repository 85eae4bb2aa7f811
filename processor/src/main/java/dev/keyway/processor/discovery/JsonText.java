package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) that somebody wrote into an annotation. Objects are maps in the order of
 * writing, numbers {@code BigDecimal}s.
 */
final class JsonText {
  private static final int MAX_DEPTH = 100;

  /** An exponent beyond it is a slip, and as a plain number out of all proportion. */
  private static final int MAX_SCALE = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /** A text that isn't JSON; the message ends a sentence. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  /** The value that the text as a whole is. */
  static Object parse(String text) throws Malformed {
    JsonText parser = new JsonText(text);
    Object value = parser.value();
    parser.skipSpace();
    if (parser.at < text.length()) {
      throw parser.malformed("the end");
    }
    return value;
  }

  private Object value() throws Malformed {
    skipSpace();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", JsonNull.NULL);
      default -> number();
    };
  }

  private Map<String, Object> object() throws Malformed {
    Map<String, Object> members = new LinkedHashMap<>();
    enter();
    for (boolean more = !takes('}'); more; more = !takes('}')) {
      if (!members.isEmpty()) {
        require(',');
      }
      skipSpace();
      int start = at;
      if (peek() != '"') {
        throw malformed("a member's name in quotes");
      }
      String name = string();
      require(':');
      if (members.put(name, value()) != null) {
        at = start;
        throw malformed("another name than \"" + name + "\", which is there already");
      }
    }
    depth--;
    return members;
  }

  private List<Object> array() throws Malformed {
    List<Object> elements = new ArrayList<>();
    enter();
    for (boolean more = !takes(']'); more; more = !takes(']')) {
      if (!elements.isEmpty()) {
        require(',');
      }
      elements.add(value());
    }
    depth--;
    return elements;
  }

  private void enter() throws Malformed {
    depth++;
    if (depth > MAX_DEPTH) {
      throw malformed("less depth");
    }
    at++;
  }

  private String string() throws Malformed {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = peek();
      if (c < ' ') {
        throw malformed("a quote that ends the text");
      }
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() throws Malformed {
    char c = peek();
    int code = "\"\\/bfnrt".indexOf(c);
    if (code >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(code);
    }
    if (c == 'u'
        && at + 5 <= text.length()
        && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
      at += 5;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    throw malformed("an escape such as \\n or \\u0041");
  }

  private BigDecimal number() throws Malformed {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw malformed("a value");
    }
    try {
      BigDecimal value = new BigDecimal(number.group());
      if (Math.abs((long) value.scale()) <= MAX_SCALE) {
        at = number.end();
        return value;
      }
    } catch (NumberFormatException e) {
      // Its exponent is beyond an int.
    }
    throw malformed("a number of less size");
  }

  private Object word(String word, Object value) throws Malformed {
    if (!text.startsWith(word, at)) {
      throw malformed("a value");
    }
    at += word.length();
    return value;
  }

  private boolean takes(char wanted) throws Malformed {
    skipSpace();
    boolean is = peek() == wanted;
    at += is ? 1 : 0;
    return is;
  }

  private void require(char wanted) throws Malformed {
    if (!takes(wanted)) {
      throw malformed("'" + wanted + "'");
    }
  }

  /** The next character; an end that comes too early is none that any value has. */
  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw new Malformed("it ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed malformed(String expected) {
    String rest =
        text.substring(Math.min(at, text.length())).lines().findFirst().orElse("");
    String found = rest.length() > 20 ? rest.substring(0, 20) + "..." : rest;
    return new Malformed("it has " + found + " where " + expected + " is expected");
  }
}
