package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.discovery.MetaAnnotations.Kind;
import dev.keyway.processor.model.Component.ComponentRequest;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads what components ask for: other components, and nothing of a request. */
final class ComponentRequestReader {
  private final DiscoveryTools tools;
  private final ConstraintReader constraints;
  private final WantedClasses wanted;

  /**
   * A reader.
   *
   * @param wanted takes note of the classes that components ask for
   */
  ComponentRequestReader(DiscoveryTools tools, ConstraintReader constraints, WantedClasses wanted) {
    this.tools = tools;
    this.constraints = constraints;
    this.wanted = wanted;
  }

  /**
   * All that a component asks for; empty if one request is broken.
   *
   * @param label of the component in messages
   */
  Optional<List<ComponentRequest>> read(
      ExecutableElement executable, String label, Locator locator) {
    tools.classFiles().noteParameters(executable);
    List<ComponentRequest> requests = new ArrayList<>();
    boolean healthy = true;
    for (VariableElement parameter : executable.getParameters()) {
      Optional<ComponentRequest> request = request(parameter, label, locator);
      request.ifPresent(requests::add);
      healthy &= request.isPresent();
    }
    return healthy ? Optional.of(requests) : Optional.empty();
  }

  private Optional<ComponentRequest> request(
      VariableElement parameter, String label, Locator locator) {
    String name = tools
        .classFiles()
        .nameOf(parameter)
        .orElseGet(() -> parameter.getSimpleName().toString());
    String by = label + "(" + name + ")";
    TypeRef type = tools.typeRefs().of(parameter.asType(), locator.at(parameter));
    tools.missing().checkAnnotations(parameter, locator);
    boolean healthy = constraints.refuse(parameter, by, locator);
    healthy &= checkNoRequest(parameter, by, locator);
    Optional<String> provider = Optional.empty();
    ElementRef place = locator.at(parameter);
    for (Applied applied : MetaAnnotations.on(parameter)) {
      if (applied.kind() == Kind.SECURITY) {
        healthy = report(
            DiagnosticId.MISPLACED_SECURITY,
            applied.place(locator),
            by + " belongs to a component, which is made once and not for a request: there are"
                + " no scopes to check.",
            "move " + applied.label() + " to an endpoint, or to a parameter of a dependency.");
      } else if (applied.kind() == Kind.DEPENDS) {
        if (AnnotationMirrors.written(applied.mirror(), "cached").isPresent()) {
          healthy = report(
              DiagnosticId.MISPLACED_ANNOTATION,
              applied.place(locator, "cached"),
              by + " belongs to a component, which is made once: nothing is made again.",
              "remove \"cached\".");
        }
        String given = AnnotationMirrors.string(applied.mirror(), "value");
        if (provider.isPresent()) {
          healthy = report(
              DiagnosticId.CONFLICTING_ANNOTATIONS,
              applied.place(locator),
              by + " asks for several components: it can receive one.",
              "keep one @Depends.");
        } else if (!given.isEmpty()) {
          provider = Optional.of(given);
          place = applied.place(locator, "value");
        }
      }
    }
    if (provider.isEmpty()) {
      wanted.add(parameter.asType(), place);
    }
    return healthy
        ? Optional.of(new ComponentRequest(name, type, provider, by, place))
        : Optional.empty();
  }

  private boolean checkNoRequest(VariableElement parameter, String by, Locator locator) {
    List<AnnotationMirror> ofRequest = new ArrayList<>();
    for (Applied applied : MetaAnnotations.on(parameter)) {
      if (applied.kind() == Kind.SCHEME) {
        ofRequest.add(applied.written());
      }
    }
    ofRequest.addAll(AnnotationMirrors.all(parameter, KeywayTypes.REQUEST_VALUES));
    AnnotationMirrors.find(parameter, KeywayTypes.BODY).ifPresent(ofRequest::add);
    boolean healthy = true;
    for (AnnotationMirror mirror : ofRequest) {
      healthy = reportRequest(by, AnnotationMirrors.label(mirror), locator.at(parameter, mirror));
    }
    if (TypeRefs.is(parameter.asType(), KeywayTypes.SECURITY_SCOPES)
        || HandedReader.handed(parameter.asType()).isPresent()) {
      healthy = reportRequest(
          by,
          tools.typeRefs().of(parameter.asType(), locator.at(parameter)).simpleText(),
          locator.at(parameter));
    }
    for (String modifier : List.of(KeywayTypes.DEFAULT, KeywayTypes.FORMAT, KeywayTypes.HIDDEN)) {
      Optional<AnnotationMirror> found = AnnotationMirrors.find(parameter, modifier);
      if (found.isPresent()) {
        healthy = report(
            DiagnosticId.MISPLACED_ANNOTATION,
            locator.at(parameter, found.get()),
            by + " belongs to a component, and isn't a value of a request.",
            "remove " + AnnotationMirrors.label(found.get()) + ".");
      }
    }
    return healthy;
  }

  private boolean reportRequest(String by, String what, ElementRef place) {
    return report(
        DiagnosticId.COMPONENT_NEEDS_REQUEST,
        place,
        by + " belongs to a component, which is made once: it has no request to take " + what
            + " from.",
        "take it as a parameter of the endpoint or provider, which are called for each request.");
  }

  private boolean report(DiagnosticId id, ElementRef place, String sentence, String fix) {
    tools.diagnostics().report(Diagnostic.error(id, place, sentence).fix(fix));
    return false;
  }
}
