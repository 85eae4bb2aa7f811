package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that are asked for with {@code @Depends} and may have to be constructed. */
final class WantedClasses {
  private final Deque<Wanted> open = new ArrayDeque<>();

  /**
   * A type that is asked for.
   *
   * @param place the parameter that asks
   */
  record Wanted(DeclaredType type, ElementRef place) {}

  /** Takes note of a type. */
  void add(TypeMirror type, ElementRef place) {
    if (type.getKind() == TypeKind.DECLARED) {
      open.add(new Wanted((DeclaredType) type, place));
    }
  }

  /** The next type that was not given out yet. */
  Optional<Wanted> next() {
    return Optional.ofNullable(open.poll());
  }
}
