package dev.keyway.processor.discovery;

import java.util.Set;

/** The collections and maps that the runtime's Jackson both reads and writes. */
final class JsonContainers {
  private static final Set<String> LISTS = Set.of(
      "java.lang.Iterable",
      "java.util.Collection",
      "java.util.SequencedCollection",
      "java.util.List",
      "java.util.ArrayList",
      "java.util.LinkedList",
      "java.util.Queue",
      "java.util.Deque",
      "java.util.ArrayDeque");

  private static final Set<String> SETS = Set.of(
      "java.util.Set",
      "java.util.SequencedSet",
      "java.util.HashSet",
      "java.util.LinkedHashSet",
      "java.util.SortedSet",
      "java.util.NavigableSet",
      "java.util.TreeSet");

  private static final Set<String> MAPS = Set.of(
      "java.util.Map",
      "java.util.SequencedMap",
      "java.util.HashMap",
      "java.util.LinkedHashMap",
      "java.util.SortedMap",
      "java.util.NavigableMap",
      "java.util.TreeMap");

  private JsonContainers() {}

  /** Whether the class is an array in JSON. */
  static boolean isArray(String qualifiedName) {
    return LISTS.contains(qualifiedName) || SETS.contains(qualifiedName);
  }

  /** Whether the elements of the array differ. */
  static boolean isSet(String qualifiedName) {
    return SETS.contains(qualifiedName);
  }

  /** Whether the class is an object with any member names in JSON. */
  static boolean isMap(String qualifiedName) {
    return MAPS.contains(qualifiedName);
  }
}
