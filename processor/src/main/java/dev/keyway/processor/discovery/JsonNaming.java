package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The names that {@code @JsonNaming} and {@code @EnumNaming} make of those in Java, by the strategies
 * that Jackson has. What a class of the user's own would make of them isn't known before it runs.
 */
final class JsonNaming {
  /** The packages of Jackson 3 and of Jackson 2, whose annotation Jackson 3 doesn't read. */
  private static final String DATABIND = "tools.jackson.databind.";

  private JsonNaming() {}

  /**
   * What a type says about the names of its members.
   *
   * @param declarations of the type, then of all it inherits
   * @return empty if its strategy isn't one of Jackson's
   */
  static Optional<UnaryOperator<String>> ofMembers(List<TypeElement> declarations) {
    Optional<AnnotationMirror> naming =
        JacksonAnnotations.first(declarations, JacksonAnnotations.NAMING);
    return naming.isEmpty()
        ? Optional.of(UnaryOperator.identity())
        : strategy(naming.get())
            .flatMap(name -> name.equals(DATABIND + "PropertyNamingStrategy")
                ? Optional.of(UnaryOperator.identity())
                : translation(name, "PropertyNamingStrategies."));
  }

  /**
   * What an enum says about the names of its constants.
   *
   * @return empty if its strategy isn't one of Jackson's
   */
  static Optional<UnaryOperator<String>> ofConstants(TypeElement type) {
    Optional<AnnotationMirror> naming =
        AnnotationMirrors.find(type, JacksonAnnotations.ENUM_NAMING);
    return naming.isEmpty()
        ? Optional.of(UnaryOperator.identity())
        : strategy(naming.get())
            .flatMap(name -> name.equals(DATABIND + "EnumNamingStrategy")
                ? Optional.of(UnaryOperator.identity())
                : translation(name, "EnumNamingStrategies.")
                    .map(translation -> constant -> translation.apply(camelCase(constant))));
  }

  private static Optional<String> strategy(AnnotationMirror naming) {
    return AnnotationMirrors.type(naming, "value").map(Object::toString);
  }

  private static Optional<UnaryOperator<String>> translation(String strategy, String family) {
    String prefix = DATABIND + family;
    if (!strategy.startsWith(prefix)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (strategy.substring(prefix.length())) {
          case "LowerCamelCaseStrategy" -> UnaryOperator.<String>identity();
          case "UpperCamelCaseStrategy" -> JsonNaming::capitalized;
          case "SnakeCaseStrategy" -> JsonNaming::snakeCase;
          case "UpperSnakeCaseStrategy" -> name -> snakeCase(name).toUpperCase(Locale.ROOT);
          case "LowerCaseStrategy" -> name -> name.toLowerCase(Locale.ROOT);
          case "KebabCaseStrategy" -> name -> separated(name, '-');
          case "LowerDotCaseStrategy" -> name -> separated(name, '.');
          default -> null;
        });
  }

  private static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Runs of upper case are one word: {@code theURL} is {@code the_url}. */
  private static String snakeCase(String name) {
    StringBuilder result = new StringBuilder();
    boolean inUpperCase = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i == 0 && c == '_') {
        continue;
      }
      boolean upperCase = Character.isUpperCase(c);
      if (upperCase
          && !inUpperCase
          && !result.isEmpty()
          && result.charAt(result.length() - 1) != '_') {
        result.append('_');
      }
      result.append(upperCase ? Character.toLowerCase(c) : c);
      inUpperCase = upperCase;
    }
    return result.isEmpty() ? name : result.toString();
  }

  /** The last of several letters in upper case begins a word: {@code URLPath} is {@code url-path}. */
  private static String separated(String name, char separator) {
    StringBuilder result = new StringBuilder();
    int upperCase = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char lower = Character.toLowerCase(c);
      if (lower == c) {
        if (upperCase > 1) {
          result.insert(result.length() - 1, separator);
        }
        upperCase = 0;
      } else {
        if (upperCase == 0 && i > 0) {
          result.append(separator);
        }
        upperCase++;
      }
      result.append(lower);
    }
    return result.toString();
  }

  /** {@code FIRST_ONE} is {@code firstOne}, which the strategies then start from. */
  private static String camelCase(String constant) {
    String[] words = constant.split("_", -1);
    StringBuilder result = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < words.length; i++) {
      result.append(capitalized(words[i].toLowerCase(Locale.ROOT)));
    }
    return result.toString();
  }
}
