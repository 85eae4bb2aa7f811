package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * A constraint where it is written.
 *
 * @param carrier the element to point at
 * @param mirror the annotation
 * @param onType whether it is on a type argument, which can't be pointed at
 */
record WrittenConstraint(
    Element carrier, AnnotationMirror mirror, boolean onType, Locator locator) {

  /** As the user wrote it, without its values. */
  String label() {
    return AnnotationMirrors.label(mirror);
  }

  /** The same place for another annotation: one in a container such as {@code @Size.List}. */
  WrittenConstraint with(AnnotationMirror other) {
    return new WrittenConstraint(carrier, other, onType, locator);
  }

  /** Reports what is wrong with it. */
  void refuse(Diagnostics diagnostics, String sentence, String fix) {
    report(diagnostics, onType ? locator.at(carrier) : locator.at(carrier, mirror), sentence, fix);
  }

  /** Reports what is wrong with one of its members. */
  void refuse(Diagnostics diagnostics, String member, String sentence, String fix) {
    ElementRef place = onType ? locator.at(carrier) : locator.at(carrier, mirror, member);
    report(diagnostics, place, sentence, fix);
  }

  private static void report(
      Diagnostics diagnostics, ElementRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
  }
}
