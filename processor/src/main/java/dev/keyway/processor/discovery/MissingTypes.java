package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.SourceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/**
 * Remembers the types that were named but don't exist. Another processor may still write them: what
 * was read is then of no use, and is read again in the next round.
 */
final class MissingTypes {
  private final Map<SourceRef, String> names = new LinkedHashMap<>();

  /** Takes note of a type. */
  void add(String name, SourceRef place) {
    names.putIfAbsent(place, name);
  }

  /** Takes note of the annotations on an element that don't exist. */
  void checkAnnotations(Element element, Locator locator) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        add(mirror.getAnnotationType().toString(), locator.at(element, mirror));
      }
    }
  }

  /** Whether all types exist. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * Reports those that class files name. Of those in sources the compiler tells by itself, at the very
   * word: saying it again would only be noise.
   */
  void report(Diagnostics diagnostics) {
    names.forEach((place, name) -> {
      if (place instanceof ElementRef ref && ref.culprit().isPresent()) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.MISSING_TYPE,
                place,
                "The type \"" + name + "\" isn't on the class path.")
            .fix("add the library that has it."));
      }
    });
  }
}
