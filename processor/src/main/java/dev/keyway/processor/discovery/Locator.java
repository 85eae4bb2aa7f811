package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Turns elements into places to point at. What has no source in this compilation is pointed at from
 * where it is reached.
 */
final class Locator {
  private final Set<String> sources;
  private final Optional<ElementRef> from;

  private Locator(Set<String> sources, Optional<ElementRef> from) {
    this.sources = sources;
    this.from = from;
  }

  /** A locator for elements that are reached from nowhere else. */
  Locator(Set<String> sources) {
    this(sources, Optional.empty());
  }

  /** A locator for elements that are reached from that place. */
  Locator reachedFrom(ElementRef place) {
    return new Locator(sources, Optional.of(place));
  }

  /** The place of an element. */
  ElementRef at(Element element) {
    return settle(element, ElementRef.of(element));
  }

  /** The place of an annotation. */
  ElementRef at(Element element, AnnotationMirror annotation) {
    return settle(element, ElementRef.of(element, annotation));
  }

  /** The place of a value in an annotation. */
  ElementRef at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return settle(element, ElementRef.of(element, annotation, value));
  }

  /** The place of a member of an annotation; that of the annotation if the member isn't written. */
  ElementRef at(Element element, AnnotationMirror annotation, String member) {
    return AnnotationMirrors.written(annotation, member)
        .map(value -> at(element, annotation, value))
        .orElseGet(() -> at(element, annotation));
  }

  /** Whether the element's source is in this compilation. */
  boolean hasSource(Element element) {
    // A parameter that doesn't tell whose it is is one that Eclipse's compiler has just made up, of
    // a
    // compact constructor.
    return sources.contains(ElementRef.of(element).topLevelType())
        || (element.getKind() == ElementKind.PARAMETER && element.getEnclosingElement() == null);
  }

  private ElementRef settle(Element element, ElementRef own) {
    return from.isEmpty() || hasSource(element) ? own : from.get().standingFor(nameOf(element));
  }

  private static String nameOf(Element element) {
    Element enclosing = element.getEnclosingElement();
    if (element instanceof TypeElement || enclosing == null) {
      return element.toString();
    }
    String owner = nameOf(enclosing);
    if (element.getKind() == ElementKind.CONSTRUCTOR) {
      return owner;
    }
    return element.getKind() == ElementKind.PARAMETER
        ? owner + "(" + element.getSimpleName() + ")"
        : owner + "." + element.getSimpleName();
  }
}
