package dev.keyway.processor.discovery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media type that an endpoint says it produces (RFC 9110, section 8.3.1).
 *
 * @param text as it was written
 * @param name type and subtype, in lower case
 * @param charset in lower case, if it was written
 */
record ProducedType(String text, String name, Optional<String> charset) {
  private static final String TOKEN = "[A-Za-z0-9!#$%&'+.^_`|~-]+";
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*(" + TOKEN + ")=(" + TOKEN + "|\"[A-Za-z0-9 !#-\\[\\]-~]*\")");
  private static final Pattern SYNTAX =
      Pattern.compile("(" + TOKEN + "/" + TOKEN + ")((?:" + PARAMETER.pattern() + ")*)");

  /** The media type, if that is one. */
  static Optional<ProducedType> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> charset = Optional.empty();
    Matcher parameter = PARAMETER.matcher(matcher.group(2));
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase("charset")) {
        charset = Optional.of(parameter.group(2).replace("\"", "").toLowerCase(Locale.ROOT));
      }
    }
    return Optional.of(new ProducedType(text, matcher.group(1).toLowerCase(Locale.ROOT), charset));
  }

  /** Whether content of that type is JSON (RFC 6839, section 3.1). */
  boolean isJson() {
    return name.equals("application/json") || name.equals("text/json") || name.endsWith("+json");
  }

  /** Whether a text in UTF-8 can be of that type. */
  boolean isUtf8() {
    return charset.isEmpty() || charset.get().equals("utf-8");
  }

  /** The value of {@code Content-Type} for a text: only those of {@code text} need to be told UTF-8. */
  String withCharset() {
    return charset.isEmpty() && name.startsWith("text/") ? text + "; charset=utf-8" : text;
  }
}
