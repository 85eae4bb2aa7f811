package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.ElementRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the {@code @Security}, {@code @Depends}, scheme and {@code @ApiResponse} annotations that apply
 * to an element: those written on it, and those that an annotation of the user's own stands for.
 */
final class MetaAnnotations {
  private static final List<String> FOREIGN =
      List.of("java.", "javax.", "jakarta.", "org.jspecify.");

  private MetaAnnotations() {}

  /** What kind of annotation applies. */
  enum Kind {
    /** {@code @Security}. */
    SECURITY,
    /** {@code @Depends}. */
    DEPENDS,
    /** An annotation type of the user's that is a security scheme. */
    SCHEME,
    /** {@code @ApiResponse}. */
    RESPONSE
  }

  /**
   * An annotation that applies to an element.
   *
   * @param mirror the annotation itself
   * @param carrier what it is written on: the element or an annotation type
   * @param element to which it applies
   * @param written the annotation on the element that is it or stands for it
   */
  record Applied(
      Kind kind,
      AnnotationMirror mirror,
      Element carrier,
      Element element,
      AnnotationMirror written) {

    /** The annotation on the element, as the user wrote it. */
    String label() {
      return AnnotationMirrors.label(carrier.equals(element) ? mirror : written);
    }

    /** Where it is written. */
    ElementRef place(Locator locator) {
      return ownPlace(locator) ? locator.at(carrier, mirror) : locator.at(element, written);
    }

    /** Where one of its values is written. */
    ElementRef place(Locator locator, AnnotationValue value) {
      return ownPlace(locator) ? locator.at(carrier, mirror, value) : locator.at(element, written);
    }

    /** Where one of its members is written; the annotation if it isn't. */
    ElementRef place(Locator locator, String member) {
      return ownPlace(locator) ? locator.at(carrier, mirror, member) : locator.at(element, written);
    }

    /** An annotation type from elsewhere has no source: its use has. */
    private boolean ownPlace(Locator locator) {
      return carrier.equals(element) || locator.hasSource(carrier);
    }
  }

  /** An annotation and what it is written on. */
  private record Carried(Kind kind, AnnotationMirror mirror, Element carrier) {}

  /**
   * All that say something of who may call and what has to run, in the order in which they are written.
   * Repeated ones come where the first of them stands: the compiler tells no more.
   */
  static List<Applied> on(Element element) {
    return applied(element).stream()
        .filter(each -> each.kind() != Kind.RESPONSE)
        .toList();
  }

  /** All that describe responses, in the same order. */
  static List<Applied> responses(Element element) {
    return applied(element).stream()
        .filter(each -> each.kind() == Kind.RESPONSE)
        .toList();
  }

  private static List<Applied> applied(Element element) {
    List<Applied> applied = new ArrayList<>();
    for (AnnotationMirror written : element.getAnnotationMirrors()) {
      for (Carried carried : standsFor(written, element, new HashSet<>())) {
        applied.add(
            new Applied(carried.kind(), carried.mirror(), carried.carrier(), element, written));
      }
    }
    return applied;
  }

  /** Whether an annotation type is a security scheme. */
  static boolean isScheme(TypeElement annotationType) {
    return !AnnotationMirrors.all(annotationType, KeywayTypes.SCHEMES).isEmpty();
  }

  /**
   * What an annotation stands for.
   *
   * @param seen the annotation types that were looked into, so that annotations on each other end
   */
  private static List<Carried> standsFor(
      AnnotationMirror mirror, Element carrier, Set<String> seen) {
    String name = AnnotationMirrors.typeName(mirror);
    return switch (name) {
      case KeywayTypes.SECURITY -> List.of(new Carried(Kind.SECURITY, mirror, carrier));
      case KeywayTypes.DEPENDS -> List.of(new Carried(Kind.DEPENDS, mirror, carrier));
      case KeywayTypes.API_RESPONSE -> List.of(new Carried(Kind.RESPONSE, mirror, carrier));
      case KeywayTypes.SECURITY_LIST, KeywayTypes.DEPENDS_LIST, KeywayTypes.API_RESPONSE_LIST ->
        AnnotationMirrors.annotations(mirror, "value").stream()
            .flatMap(each -> standsFor(each, carrier, seen).stream())
            .toList();
      default ->
        FOREIGN.stream().anyMatch(name::startsWith) || !seen.add(name)
            ? List.of()
            : carriedBy(mirror, carrier, seen);
    };
  }

  private static List<Carried> carriedBy(
      AnnotationMirror mirror, Element carrier, Set<String> seen) {
    TypeElement type = AnnotationMirrors.type(mirror);
    List<Carried> carried = new ArrayList<>();
    if (isScheme(type)) {
      carried.add(new Carried(Kind.SCHEME, mirror, carrier));
    }
    for (AnnotationMirror further : type.getAnnotationMirrors()) {
      carried.addAll(standsFor(further, type, seen));
    }
    return carried;
  }
}
