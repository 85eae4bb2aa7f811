package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Fills the placeholders of a constraint's message with its attributes, when it is compiled. There are
 * no message bundles and no expressions: who answers requests in several languages translates the types
 * of errors.
 */
final class ConstraintMessages {
  /** An escaped character, an expression, or a placeholder. */
  private static final Pattern PART =
      Pattern.compile("\\\\([{}$\\\\])|(\\$\\{[^}]*}?)|\\{([^{}]*)}");

  private ConstraintMessages() {}

  /** What is wrong with a message, to follow "the message of ..."; empty if it can be told. */
  static Optional<String> problem(String message, AnnotationMirror constraint) {
    Matcher part = PART.matcher(message);
    while (part.find()) {
      if (part.group(2) != null) {
        return Optional.of("has an expression, " + part.group(2) + ", which nothing evaluates");
      }
      if (part.group(3) != null && attribute(part.group(3), constraint).isEmpty()) {
        return Optional.of(
            "has the placeholder {" + part.group(3) + "}, which is none of its attributes");
      }
    }
    return Optional.empty();
  }

  /** The message with attributes for placeholders. */
  static String filled(String message, AnnotationMirror constraint) {
    return PART.matcher(message)
        .replaceAll(part -> Matcher.quoteReplacement(replacement(part, constraint)));
  }

  private static String replacement(MatchResult part, AnnotationMirror constraint) {
    return part.group(1) != null
        ? part.group(1)
        : attribute(part.group(3), constraint).orElse(part.group());
  }

  private static Optional<String> attribute(String name, AnnotationMirror constraint) {
    return name.equals("message")
        ? Optional.empty()
        : AnnotationMirrors.value(constraint, name).map(ConstraintMessages::text);
  }

  private static String text(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof List<?> elements) {
      return elements.stream()
          .map(element -> text((AnnotationValue) element))
          .toList()
          .toString();
    }
    if (content instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    return content instanceof TypeMirror type ? type.toString() : String.valueOf(content);
  }
}
