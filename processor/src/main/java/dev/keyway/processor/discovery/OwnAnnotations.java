package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.DiagnosticId;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Finds Keyway's annotations, and those that stand for them, wherever they may be out of place. */
final class OwnAnnotations {
  private static final List<String> ON_PARAMETERS = List.of(
      KeywayTypes.PATH_PARAM,
      KeywayTypes.QUERY_PARAM,
      KeywayTypes.HEADER_PARAM,
      KeywayTypes.COOKIE_PARAM,
      KeywayTypes.FORM_PARAM,
      KeywayTypes.BODY,
      KeywayTypes.DEFAULT,
      KeywayTypes.FORMAT,
      KeywayTypes.HIDDEN);

  private OwnAnnotations() {}

  /** An annotation; {@code security} if somebody may rely on it to keep callers out. */
  record Own(AnnotationMirror mirror, boolean security) {

    /** As what it is reported where it has no effect. */
    DiagnosticId id() {
      return security ? DiagnosticId.MISPLACED_SECURITY : DiagnosticId.MISPLACED_ANNOTATION;
    }
  }

  /** What an element says about who may call it and what has to run: directly or by another name. */
  static List<Own> demands(Element element) {
    List<Own> found = new ArrayList<>();
    for (MetaAnnotations.Applied applied : MetaAnnotations.on(element)) {
      found.add(new Own(applied.written(), applied.kind() != MetaAnnotations.Kind.DEPENDS));
    }
    AnnotationMirrors.find(element, KeywayTypes.PUBLIC)
        .ifPresent(mirror -> found.add(new Own(mirror, true)));
    return found.stream().distinct().toList();
  }

  /** What an annotation type stands for: a scheme, {@code @Security} or {@code @Depends}. */
  static List<Own> standIns(Element annotationType) {
    return MetaAnnotations.on(annotationType).stream()
        .map(applied -> new Own(applied.written(), applied.kind() != MetaAnnotations.Kind.DEPENDS))
        .distinct()
        .toList();
  }

  /** All that a parameter can have. */
  static List<Own> onParameter(Element parameter) {
    List<Own> found = new ArrayList<>(demands(parameter));
    AnnotationMirrors.all(parameter, ON_PARAMETERS)
        .forEach(mirror -> found.add(new Own(mirror, false)));
    return found;
  }

  /** What says where a parameter comes from: the request, a dependency or a credential. */
  static List<Own> sources(Element parameter) {
    List<Own> found = new ArrayList<>(demands(parameter));
    AnnotationMirrors.all(parameter, KeywayTypes.REQUEST_VALUES)
        .forEach(mirror -> found.add(new Own(mirror, false)));
    return found;
  }

  /** All that a parameter can have, and examples, which members of records can have, too. */
  static List<Own> onParameterOrExamples(Element parameter) {
    List<Own> found = new ArrayList<>(onParameter(parameter));
    ExampleReader.on(parameter).forEach(mirror -> found.add(new Own(mirror, false)));
    return found;
  }

  /** Whether a method, or a parameter of it, has any. */
  static boolean isAnnotated(ExecutableElement method) {
    return EndpointReader.isEndpoint(method)
        || ProviderReader.isProvider(method)
        || !demands(method).isEmpty()
        || method.getParameters().stream()
            .anyMatch(parameter -> !onParameter(parameter).isEmpty());
  }
}
