package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reports Jackson's annotations on endpoints and parameters. Other frameworks obey some of them there:
 * who writes {@code @JsonView} on an endpoint relies on it to keep members from callers.
 */
final class JacksonPlacement {
  private JacksonPlacement() {}

  /**
   * Whether there are none; those that there are have been reported.
   *
   * @param label of the element, to be read after "has no effect on"
   */
  static boolean check(Element element, String label, Locator locator, Diagnostics diagnostics) {
    boolean none = true;
    for (AnnotationMirror mirror : JacksonAnnotations.all(element)) {
      none = false;
      diagnostics.report(Diagnostic.error(
              DiagnosticId.MISPLACED_ANNOTATION,
              locator.at(element, mirror),
              AnnotationMirrors.label(mirror) + " has no effect on " + label + ".")
          .fix("annotate the type and its members, or use a type of the form that is wanted."));
    }
    return none;
  }
}
