package dev.keyway.processor.diagnostic;

import dev.keyway.processor.model.SourceRef;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/**
 * An element, an annotation on it, or a value in that annotation.
 *
 * @param annotation on the element, or inside an annotation on it
 * @param value anywhere in the annotation
 * @param culprit what is meant where it has no source in this compilation: the element is then the one
 *     from which it is reached, and messages start with its name
 */
public record ElementRef(
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    Optional<String> culprit)
    implements SourceRef {

  /** An element. */
  public static ElementRef of(Element element) {
    return new ElementRef(element, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An annotation on an element. */
  public static ElementRef of(Element element, AnnotationMirror annotation) {
    return new ElementRef(element, Optional.of(annotation), Optional.empty(), Optional.empty());
  }

  /** A value of an annotation on an element. */
  public static ElementRef of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new ElementRef(element, Optional.of(annotation), Optional.of(value), Optional.empty());
  }

  /** The name of the top-level type that has the element, or is it. */
  public String topLevelType() {
    Element outermost = element;
    for (Element next = element;
        next != null && !(next instanceof PackageElement);
        next = next.getEnclosingElement()) {
      outermost = next;
    }
    return outermost.toString();
  }

  /** The same place, standing for something that has no source of its own. */
  public ElementRef standingFor(String name) {
    return new ElementRef(element, annotation, value, Optional.of(name));
  }
}
