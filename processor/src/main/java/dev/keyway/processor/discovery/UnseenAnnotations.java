package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The annotations on a type and on the types in it, as a class file has them. Compilers don't show
 * all of them: javac before 22 shows none.
 */
record UnseenAnnotations(List<Unseen> all) {
  /** Nothing: the type is in a source, or isn't annotated. */
  static final UnseenAnnotations NONE = new UnseenAnnotations(List.of());

  /** The step from an array to its components. */
  static final int COMPONENT = -1;

  /** The step from a wildcard to its bound. */
  static final int BOUND = -2;

  UnseenAnnotations {
    all = List.copyOf(all);
  }

  /**
   * An annotation.
   *
   * @param type its qualified name
   * @param path the way to what it is on: positions of type arguments, {@link #COMPONENT} and
   *     {@link #BOUND}; empty for the type itself
   */
  record Unseen(String type, List<Integer> path) {
    Unseen {
      path = List.copyOf(path);
    }

    /** The same, seen from a type that the one it is in stands in. */
    Unseen in(int step) {
      return new Unseen(type, Stream.concat(Stream.of(step), path.stream()).toList());
    }

    /** The name without the package. */
    String simpleName() {
      return type.substring(type.lastIndexOf('.') + 1);
    }
  }

  /** Whether the type itself has an annotation of that name. */
  boolean has(String type) {
    return all.stream().anyMatch(each -> each.path().isEmpty() && each.type().equals(type));
  }

  /** Whether the type itself has an annotation of that simple name, from wherever. */
  boolean hasNamed(String simpleName) {
    return all.stream()
        .anyMatch(each -> each.path().isEmpty() && each.simpleName().equals(simpleName));
  }

  /** The annotations on a type argument. */
  UnseenAnnotations argument(int position) {
    return after(position);
  }

  /** The annotations on the components of an array. */
  UnseenAnnotations component() {
    return after(COMPONENT);
  }

  /** The annotations on the bound of a wildcard. */
  UnseenAnnotations bound() {
    return after(BOUND);
  }

  /** The annotations on what is in the type. */
  List<Unseen> inside() {
    return all.stream().filter(each -> !each.path().isEmpty()).toList();
  }

  /** These and others on the same type. */
  UnseenAnnotations and(UnseenAnnotations others) {
    List<Unseen> both = new ArrayList<>(all);
    both.addAll(others.all);
    return new UnseenAnnotations(both);
  }

  private UnseenAnnotations after(int step) {
    return new UnseenAnnotations(all.stream()
        .filter(each -> !each.path().isEmpty() && each.path().get(0) == step)
        .map(each -> new Unseen(each.type(), each.path().subList(1, each.path().size())))
        .toList());
  }
}
