package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * Reads {@code @Default}, and makes sure that the values are of the parameter's type and fulfil its
 * constraints.
 */
final class DefaultReader {
  private final Diagnostics diagnostics;

  DefaultReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * What the parameter is where the request lacks it; empty if that is broken.
   *
   * @param otherwise what it is without a default
   * @param by the parameter in messages
   */
  Optional<Presence> read(
      VariableElement parameter, ValueType type, Presence otherwise, String by, Locator locator) {
    Optional<AnnotationMirror> annotation = AnnotationMirrors.find(parameter, KeywayTypes.DEFAULT);
    if (annotation.isEmpty()) {
      return Optional.of(otherwise);
    }
    AnnotationMirror mirror = annotation.get();
    ElementRef place = locator.at(parameter, mirror);
    if (!otherwise.isRequired()) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.INVALID_DEFAULT, place, by + " has a default, so it is never absent.")
          .fix("remove @Default, or take the value itself: neither Optional nor @Nullable."));
      return Optional.empty();
    }
    List<AnnotationValue> values = AnnotationMirrors.values(mirror, "value");
    if (type.container() == ValueType.Container.SINGLE && values.size() != 1) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.INVALID_DEFAULT,
              place,
              by + " is one value, and has " + values.size() + " defaults.")
          .fix("give one."));
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    boolean healthy = true;
    for (AnnotationValue value : values) {
      if (value.getValue() instanceof String text) {
        texts.add(text);
        healthy &= check(text, type.scalar(), locator.at(parameter, mirror, value));
      }
    }
    return healthy
        ? Optional.of(new Presence.WithDefault(texts, locator.at(parameter, mirror, "value")))
        : Optional.empty();
  }

  /**
   * Whether a default fulfils the parameter's own constraints; reported if not.
   *
   * @param by the parameter in messages
   */
  boolean fulfils(Presence presence, ValueType type, List<Constraint> constraints, String by) {
    if (!(presence instanceof Presence.WithDefault given)) {
      return true;
    }
    boolean single = type.container() == ValueType.Container.SINGLE;
    for (Constraint constraint : constraints) {
      Optional<String> problem = single
          ? ConstraintViolations.ofText(given.texts().get(0), constraint)
          : ConstraintViolations.ofElements(given.texts(), type.container(), constraint);
      if (problem.isPresent()) {
        String subject = single ? "The default \"" + given.texts().get(0) + "\"" : "The default";
        return report(given, subject, by, problem.get());
      }
    }
    return true;
  }

  /** The same of each of the defaults of a list or set. */
  boolean elementsFulfil(Presence presence, List<Constraint> constraints, String by) {
    if (presence instanceof Presence.WithDefault given) {
      for (String text : given.texts()) {
        for (Constraint constraint : constraints) {
          Optional<String> problem = ConstraintViolations.ofText(text, constraint);
          if (problem.isPresent()) {
            return report(given, "The default \"" + text + "\"", by, problem.get());
          }
        }
      }
    }
    return true;
  }

  private boolean report(Presence.WithDefault given, String subject, String by, String problem) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_DEFAULT,
            given.source(),
            subject + " breaks a constraint of " + by + ": it " + problem + ".")
        .fix("give a default that a request could send, too, or correct the constraint."));
    return false;
  }

  private boolean check(String text, Scalar scalar, ElementRef place) {
    if (scalar instanceof Scalar.FilePart) {
      return report(text, scalar, place, "@Default({}) on a list, or take an Optional.");
    }
    if (scalar instanceof Scalar.BuiltIn builtIn) {
      String converter = builtIn.converter();
      boolean valid =
          TextForms.isValid(converter, text) && TextForms.isDocumentable(converter, text);
      return valid || report(text, scalar, place, TextForms.expected(converter) + ".");
    }
    if (scalar instanceof Scalar.EnumType type && type.value().isEmpty()) {
      return type.names().contains(text)
          || type.aliases().containsKey(text)
          || report(
              text, scalar, place, "one of its names." + NameSuggester.hint(text, type.names()));
    }
    if (scalar instanceof Scalar.Converted converted && converted.pattern().isPresent()) {
      String pattern = converted.pattern().get();
      return Pattern.matches(pattern, text)
          || report(text, scalar, place, "a text that matches " + pattern + ".");
    }
    if (scalar instanceof Scalar.Factory factory && PlatformFactories.refuses(factory, text)) {
      return report(text, scalar, place, "a text that " + factory.label() + " takes.");
    }
    // Only the factory or the converter itself knows, and it can't be asked before it is compiled.
    return true;
  }

  private boolean report(String text, Scalar scalar, ElementRef place, String expected) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_DEFAULT,
            place,
            "The default \"" + text + "\" is no " + scalar.type().simpleText() + ".")
        .fix("write " + expected));
    return false;
  }
}
