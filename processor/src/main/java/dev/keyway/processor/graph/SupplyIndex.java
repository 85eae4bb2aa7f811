package dev.keyway.processor.graph;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be asked for, by name and by type, each in the order in which it was given: a request is
 * answered in the same time however many there are.
 */
final class SupplyIndex {
  private final List<Supply> all;
  private final Map<String, List<Supply>> byName = new HashMap<>();
  private final Map<TypeRef, List<Supply>> byOwnType = new HashMap<>();
  private final Map<TypeRef, List<Supply>> byAnyType = new HashMap<>();

  SupplyIndex(List<Supply> all) {
    this.all = List.copyOf(all);
    for (Supply supply : all) {
      names(supply).forEach(name -> add(byName, name, supply));
      List<TypeRef> types = types(supply);
      add(byOwnType, types.get(0), supply);
      types.forEach(type -> add(byAnyType, type, supply));
    }
  }

  private static <K> void add(Map<K, List<Supply>> map, K key, Supply supply) {
    map.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(supply);
  }

  /** All. */
  List<Supply> all() {
    return all;
  }

  /** Those of that name. */
  List<Supply> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Those of exactly that type, or else those of a subtype. */
  List<Supply> ofType(TypeRef type) {
    List<Supply> exact = byOwnType.get(type.boxed());
    return exact == null ? byAnyType.getOrDefault(type.boxed(), List.of()) : exact;
  }

  /** The types that something can be asked for as, its own first. */
  static List<TypeRef> types(Supply supply) {
    List<TypeRef> types = supply instanceof Supply.Shared shared
        ? shared.component().supertypes()
        : ((Supply.Made) supply).dependency() instanceof Dependency.Provided provided
            ? provided.supertypes()
            : List.of(((Supply.Made) supply).dependency().type());
    return types.stream().map(TypeRef::boxed).distinct().toList();
  }

  /** By which it can be asked for, the short one first; a component's class has none. */
  static List<String> names(Supply supply) {
    if (supply instanceof Supply.Shared shared) {
      return shared.component() instanceof Component.Provided provided
          ? List.of(provided.name(), provided.owner().simpleName() + "." + provided.name())
          : List.of();
    }
    return ((Supply.Made) supply).dependency() instanceof Dependency.Provided provided
        ? List.of(provided.name(), provided.owner().simpleName() + "." + provided.name())
        : List.of();
  }
}
