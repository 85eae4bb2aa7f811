package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.Javac;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Knows whether Lombok is done. It doesn't write types, for which one could wait as for any that is
 * missing, but changes those that are there, over several rounds: who reads them too early finds
 * constructors and getters missing. One of these lives as long as a compilation.
 *
 * <p>Lombok leaves its annotations in place, so they only say that something may change. Whether it has
 * changed, and still does, the members of the types tell. Eclipse's compiler is changed by Lombok
 * itself and shows the types as they will be.
 */
public final class ChangedTypes {
  private List<String> members = List.of();
  private int rounds;
  private boolean changed;

  /** What is known of the types in a round. */
  public enum State {
    /** They are as they will be. */
    SETTLED,
    /** They may be others in the next round. */
    CHANGING,
    /** They should have been changed, and there is no further round. */
    UNCHANGED
  }

  /**
   * Takes note of a round.
   *
   * @param types all that are declared in sources
   * @param last whether no other round follows
   */
  State after(Collection<TypeElement> types, Elements elements, boolean last) {
    if (!Javac.made(elements)
        || types.stream().flatMap(ChangedTypes::changing).findAny().isEmpty()) {
      return State.SETTLED;
    }
    List<String> before = members;
    members = types.stream().map(ChangedTypes::describe).toList();
    rounds++;
    boolean same = rounds > 1 && members.equals(before);
    changed |= rounds > 1 && !same;
    if (last) {
      // Lombok asks for rounds of its own: with those it has run, be it before the first of ours.
      return changed || rounds > 2 ? State.SETTLED : State.UNCHANGED;
    }
    return same ? State.SETTLED : State.CHANGING;
  }

  /** Reports the first annotation that nobody has acted upon. */
  static void report(Collection<TypeElement> types, Locator locator, Diagnostics diagnostics) {
    types.stream()
        .flatMap(ChangedTypes::changing)
        .findFirst()
        .ifPresent(found -> diagnostics.report(Diagnostic.error(
                DiagnosticId.MISSING_TYPE,
                locator.at(found.element(), found.annotation()),
                "Lombok hasn't run: "
                    + AnnotationMirrors.label(found.annotation())
                    + " on "
                    + found.element().getSimpleName()
                    + " has changed nothing.")
            .fix("add Lombok to the processor path, beside Keyway.")));
  }

  /** An annotation that announces a change. */
  private record Announced(Element element, AnnotationMirror annotation) {}

  private static Stream<Announced> changing(TypeElement type) {
    return Stream.concat(
            Stream.of(type),
            type.getEnclosedElements().stream().filter(member -> !(member instanceof TypeElement)))
        .flatMap(element -> element.getAnnotationMirrors().stream()
            .filter(ChangedTypes::isOfLombok)
            .map(mirror -> new Announced(element, mirror)));
  }

  /** Those that only tell something, as its {@code NonNull} does, are kept in class files. */
  private static boolean isOfLombok(AnnotationMirror mirror) {
    return AnnotationMirrors.typeName(mirror).startsWith("lombok.")
        && AnnotationMirrors.find(AnnotationMirrors.type(mirror), "java.lang.annotation.Retention")
            .filter(retention -> AnnotationMirrors.constant(retention, "value").equals("SOURCE"))
            .isPresent();
  }

  private static String describe(TypeElement type) {
    List<String> members = new ArrayList<>(List.of(type.toString()));
    type.getEnclosedElements().forEach(member -> members.add(member.getModifiers() + " " + member));
    return String.join("\n", members);
  }
}
