package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.OwnAnnotations.Own;
import javax.lang.model.element.Element;

/** Tells where an annotation of ours has no effect, and where it belongs. */
final class Misplacements {
  private final Diagnostics diagnostics;

  Misplacements(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reports an annotation.
   *
   * @param where it is, and what that isn't
   */
  void report(Own own, Element element, Locator locator, String where, String fix) {
    diagnostics.report(Diagnostic.error(
            own.id(),
            locator.at(element, own.mirror()),
            AnnotationMirrors.label(own.mirror()) + " has no effect " + where + ".")
        .fix(fix));
  }
}
