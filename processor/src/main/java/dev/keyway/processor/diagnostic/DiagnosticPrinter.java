package dev.keyway.processor.diagnostic;

import dev.keyway.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints messages through the compiler, in the order of the source: by top-level type, then as the
 * elements, annotations and values are written. But for annotations that are repeated, it uses elements
 * only, so any compiler will do.
 */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final Optional<RepeatedAnnotations> repeated;

  /** A printer to that compiler. */
  public DiagnosticPrinter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.repeated = RepeatedAnnotations.of(environment);
  }

  /** Prints all messages. */
  public void print(List<Diagnostic> diagnostics) {
    diagnostics.stream()
        .map(diagnostic -> new Placed(diagnostic, Place.of(diagnostic.source())))
        .sorted(Comparator.comparing(Placed::place))
        .forEach(placed -> print(placed.diagnostic()));
  }

  private void print(Diagnostic diagnostic) {
    Kind kind = switch (diagnostic.severity()) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
    if (!(diagnostic.source() instanceof ElementRef ref)) {
      messager.printMessage(kind, diagnostic.text());
      return;
    }
    String text =
        ref.culprit().map(name -> about(name, diagnostic)).orElse(diagnostic).text();
    if (ref.annotation().isEmpty()) {
      messager.printMessage(kind, text, ref.element());
    } else if (repeated
        .filter(annotations -> annotations.print(kind, text, ref))
        .isPresent()) {
      return;
    } else if (ref.value().isEmpty()) {
      messager.printMessage(kind, text, ref.element(), ref.annotation().get());
    } else {
      messager.printMessage(
          kind, text, ref.element(), ref.annotation().get(), ref.value().get());
    }
  }

  private static Diagnostic about(String culprit, Diagnostic diagnostic) {
    return new Diagnostic(
        diagnostic.id(),
        diagnostic.severity(),
        diagnostic.source(),
        culprit + ": " + diagnostic.sentence(),
        diagnostic.details(),
        diagnostic.fix());
  }

  private record Placed(Diagnostic diagnostic, Place place) {}

  /**
   * Where a message stands among others.
   *
   * @param topLevel the name of the top-level type
   * @param path the way to it: at each element, what is written before it, itself, and what is in it
   */
  private record Place(String topLevel, List<Integer> path) implements Comparable<Place> {
    private static final int BEFORE = 0;
    private static final int ITSELF = 1;
    private static final int INSIDE = 2;

    static Place of(SourceRef source) {
      if (!(source instanceof ElementRef ref)) {
        return new Place("", List.of());
      }
      List<Integer> path = new ArrayList<>();
      String topLevel = descend(ref.element(), path);
      if (ref.annotation().isEmpty()) {
        path.add(ITSELF);
        return new Place(topLevel, path);
      }
      path.add(BEFORE);
      path.add(position(ref));
      return new Place(topLevel, path);
    }

    /** Where the annotation or value is among all that is written on the element. */
    private static int position(ElementRef ref) {
      List<Object> written = new ArrayList<>();
      ref.element().getAnnotationMirrors().forEach(mirror -> collect(mirror, written));
      Object wanted =
          ref.value().<Object>map(value -> value).orElse(ref.annotation().get());
      for (int i = 0; i < written.size(); i++) {
        if (written.get(i) == wanted) {
          return i;
        }
      }
      return written.size();
    }

    private static void collect(AnnotationMirror mirror, List<Object> written) {
      written.add(mirror);
      mirror.getElementValues().values().forEach(value -> collect(value, written));
    }

    private static void collect(AnnotationValue value, List<Object> written) {
      written.add(value);
      if (value.getValue() instanceof AnnotationMirror nested) {
        collect(nested, written);
      } else if (value.getValue() instanceof List<?> elements) {
        elements.forEach(element -> collect((AnnotationValue) element, written));
      }
    }

    /** Adds the way to the element; gives back the name of its top-level type. */
    private static String descend(Element element, List<Integer> path) {
      Element enclosing = element.getEnclosingElement();
      if (enclosing == null || enclosing instanceof PackageElement) {
        return element.toString();
      }
      String topLevel = descend(enclosing, path);
      int index = enclosing instanceof ExecutableElement method
          ? method.getParameters().indexOf(element)
          : ((TypeElement) enclosing).getEnclosedElements().indexOf(element);
      path.add(INSIDE);
      path.add(index);
      return topLevel;
    }

    @Override
    public int compareTo(Place other) {
      int byName = topLevel.compareTo(other.topLevel);
      if (byName != 0) {
        return byName;
      }
      for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
        int byStep = Integer.compare(path.get(i), other.path.get(i));
        if (byStep != 0) {
          return byStep;
        }
      }
      return Integer.compare(path.size(), other.path.size());
    }
  }
}
