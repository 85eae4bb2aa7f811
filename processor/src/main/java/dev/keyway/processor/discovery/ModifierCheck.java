package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * Reports annotations that say something about a value of the request, on parameters that are none:
 * they would be ignored.
 */
final class ModifierCheck {
  private final Diagnostics diagnostics;
  private final ConstraintReader constraints;

  ModifierCheck(Diagnostics diagnostics, ConstraintReader constraints) {
    this.diagnostics = diagnostics;
    this.constraints = constraints;
  }

  /**
   * Reports them all.
   *
   * @param what the parameter is: {@code a dependency}
   * @return whether there were none
   */
  boolean refuse(ParameterDeclaration declaration, String what) {
    boolean none = constraints.refuse(
        declaration.element(), declaration.label(), declaration.site().locator());
    none &= refuse(declaration, KeywayTypes.DEFAULT, DiagnosticId.INVALID_DEFAULT, what, "default");
    none &=
        refuse(declaration, KeywayTypes.FORMAT, DiagnosticId.MISPLACED_ANNOTATION, what, "format");
    none &= refuseHidden(declaration, what);
    none &= refuse(declaration, KeywayTypes.EXAMPLE, DiagnosticId.INVALID_EXAMPLE, what, "example");
    none &= refuse(
        declaration, KeywayTypes.EXAMPLE_LIST, DiagnosticId.INVALID_EXAMPLE, what, "examples");
    return none;
  }

  /**
   * Reports those that a JSON body can't have.
   *
   * @param hasTextForm whether a text can stand for its values, as that of a default does
   * @return whether there were none
   */
  boolean refuseOnBody(ParameterDeclaration declaration, boolean hasTextForm) {
    String what = "the body";
    boolean none = hasTextForm
        || refuse(declaration, KeywayTypes.DEFAULT, DiagnosticId.INVALID_DEFAULT, what, "default");
    none &=
        refuse(declaration, KeywayTypes.FORMAT, DiagnosticId.MISPLACED_ANNOTATION, what, "format");
    none &= refuseHidden(declaration, what);
    return none;
  }

  private boolean refuseHidden(ParameterDeclaration declaration, String what) {
    return refuse(
        declaration,
        KeywayTypes.HIDDEN,
        DiagnosticId.MISPLACED_ANNOTATION,
        what,
        "entry of its own among the parameters of openapi.json");
  }

  private boolean refuse(
      ParameterDeclaration declaration, String type, DiagnosticId id, String what, String lacks) {
    Optional<AnnotationMirror> found = AnnotationMirrors.find(declaration.element(), type);
    found.ifPresent(mirror -> diagnostics.report(Diagnostic.error(
            id,
            declaration.site().locator().at(declaration.element(), mirror),
            declaration.label() + " is " + what + ", which has no " + lacks + ".")
        .fix("remove " + AnnotationMirrors.label(mirror) + ".")));
    return found.isEmpty();
  }
}
