package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * A constraint where it is written.
 *
 * @param carrier the element to point at
 * @param mirror the annotation
 * @param onType whether it is on a type argument, which can't be pointed at
 * @param use the annotation to point at, if the constraint is one that it stands for
 * @param depth how many annotations stand for each other there
 */
record WrittenConstraint(
    Element carrier,
    AnnotationMirror mirror,
    boolean onType,
    Locator locator,
    Optional<AnnotationMirror> use,
    int depth) {

  /** A constraint that stands where it is meant. */
  WrittenConstraint(Element carrier, AnnotationMirror mirror, boolean onType, Locator locator) {
    this(carrier, mirror, onType, locator, Optional.empty(), 0);
  }

  /** As the user wrote it, without its values. */
  String label() {
    return use.map(standing ->
            AnnotationMirrors.label(mirror) + " of " + AnnotationMirrors.label(standing))
        .orElseGet(() -> AnnotationMirrors.label(mirror));
  }

  /** The same place for another annotation: one in a container such as {@code @Size.List}. */
  WrittenConstraint with(AnnotationMirror other) {
    return new WrittenConstraint(carrier, other, onType, locator, use, depth);
  }

  /** A constraint on the annotation type, for which the one here stands. */
  WrittenConstraint standingFor(AnnotationMirror other) {
    return new WrittenConstraint(
        carrier, other, onType, locator, Optional.of(use.orElse(mirror)), depth + 1);
  }

  /** Reports what is wrong with it. */
  void refuse(Diagnostics diagnostics, String sentence, String fix) {
    report(diagnostics, place(), sentence, fix);
  }

  /** Reports what is wrong with one of its members. */
  void refuse(Diagnostics diagnostics, String member, String sentence, String fix) {
    boolean own = !onType && use.isEmpty();
    report(diagnostics, own ? locator.at(carrier, mirror, member) : place(), sentence, fix);
  }

  private ElementRef place() {
    return onType ? locator.at(carrier) : locator.at(carrier, use.orElse(mirror));
  }

  private static void report(
      Diagnostics diagnostics, ElementRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
  }
}
