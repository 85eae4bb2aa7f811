package dev.keyway.processor.discovery;

import dev.keyway.processor.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What nobody can have because its declaration is broken. Whoever asks for it is left out too, so that
 * one mistake isn't told again as many that follow from it.
 */
final class BrokenSupplies {
  private final Set<TypeRef> types = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private boolean checkers;

  /**
   * Takes note of a provider.
   *
   * @param supertypes of what it would have returned
   * @param checks whether it would have checked scopes
   */
  void addProvider(String owner, String name, List<TypeRef> supertypes, boolean checks) {
    names.add(name);
    names.add(owner + "." + name);
    addTypes(supertypes);
    checkers |= checks;
  }

  /** Takes note of a class with its supertypes. */
  void addTypes(List<TypeRef> supertypes) {
    supertypes.stream().map(TypeRef::boxed).forEach(types::add);
  }

  /** Whether a request would have been answered by something broken. */
  boolean answers(Optional<String> name, Optional<TypeRef> type) {
    return name.isPresent()
        ? names.contains(name.get())
        : type.isPresent() && types.contains(type.get().boxed());
  }

  /** Whether something that would have checked scopes is broken: it can have been meant by anybody. */
  boolean haveCheckers() {
    return checkers;
  }

  /** Whether there is nothing broken. */
  boolean isEmpty() {
    return types.isEmpty() && names.isEmpty();
  }

  /** How much there is, to tell whether it became more. */
  int size() {
    return types.size() + names.size();
  }
}
