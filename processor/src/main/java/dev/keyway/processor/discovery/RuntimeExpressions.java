package dev.keyway.processor.discovery;

import dev.keyway.processor.model.RuntimeExpression;
import dev.keyway.processor.model.RuntimeExpression.Of;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses OpenAPI's runtime expressions, by the grammar of the Link Object (3.1.1, section 4.8.20.4). */
final class RuntimeExpressions {
  /** What an expression can be, in advice. */
  static final String FORMS = "$request.path.name, $request.query.name, $request.header.name,"
      + " $request.body#/member, the same of $response, $url, $method or $statusCode";

  private static final Set<String> ALWAYS = Set.of("$url", "$method", "$statusCode");
  private static final Pattern PART =
      Pattern.compile("\\$(request|response)\\.(path|query|header|body)(.*)");

  private RuntimeExpressions() {}

  /** The expression; empty if it is none. */
  static Optional<RuntimeExpression> parse(String text) {
    if (ALWAYS.contains(text)) {
      return Optional.of(new RuntimeExpression.Always(text));
    }
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      return Optional.empty();
    }
    Of of = part.group(1).equals("request") ? Of.REQUEST : Of.RESPONSE;
    String rest = part.group(3);
    if (part.group(2).equals("body")) {
      return pointer(rest).map(pointer -> new RuntimeExpression.Body(text, of, pointer));
    }
    if (rest.length() < 2 || rest.charAt(0) != '.') {
      return Optional.empty();
    }
    String name = rest.substring(1);
    return switch (part.group(2)) {
      case "header" ->
        HttpNames.isToken(name)
            ? Optional.of(new RuntimeExpression.HeaderField(text, of, name))
            : Optional.empty();
      case "query" ->
        of == Of.REQUEST
            ? Optional.of(new RuntimeExpression.QueryParameter(text, name))
            : Optional.empty();
      default ->
        of == Of.REQUEST
            ? Optional.of(new RuntimeExpression.PathVariable(text, name))
            : Optional.empty();
    };
  }

  /** The names that a JSON pointer behind {@code #} has; all of the body without one. */
  private static Optional<List<String>> pointer(String text) {
    if (text.isEmpty() || text.equals("#")) {
      return Optional.of(List.of());
    }
    if (!text.startsWith("#/") || text.matches(".*~(?![01]).*")) {
      return Optional.empty();
    }
    return Optional.of(Arrays.stream(text.substring(2).split("/", -1))
        .map(token -> token.replace("~1", "/").replace("~0", "~"))
        .toList());
  }
}
