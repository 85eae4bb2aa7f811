package dev.keyway.processor.plan;

import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses names for types, as short as can be without a clash. */
final class SchemaNameChooser {
  private final Set<String> reserved;

  /**
   * A chooser.
   *
   * @param reserved names that no type gets
   */
  SchemaNameChooser(Set<String> reserved) {
    this.reserved = reserved;
  }

  /** A type to be named, and what comes after its name. */
  record Candidate(TypeRef.Declared type, String suffix) {
    /** How much of the type is in the name at most. */
    private static final int MAX_LEVEL = 2;

    /**
     * The name.
     *
     * @param level 0: the simple name; 1: with the enclosing classes; 2: with the package, too
     */
    private String name(int level) {
      String name = text(type, level) + suffix;
      // What OpenAPI allows as a name; Java allows more.
      return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String text(TypeRef type, int level) {
      if (type instanceof TypeRef.Declared declared) {
        String name = level == 0 ? declared.simpleName() : String.join("", declared.simpleNames());
        String qualified = level < MAX_LEVEL || declared.packageName().isEmpty()
            ? name
            : declared.packageName() + "." + name;
        List<String> arguments =
            declared.arguments().stream().map(argument -> text(argument, level)).toList();
        return arguments.isEmpty() ? qualified : qualified + "Of" + String.join("And", arguments);
      }
      return type instanceof TypeRef.Array array
          ? text(array.component(), level) + "Array"
          : Names.capitalized(type.toString());
    }
  }

  /** A name for each. The order in which they are given doesn't matter. */
  Map<Candidate, String> choose(Collection<Candidate> candidates) {
    // Sorted, so that the numbers that the last resort gives depend on nothing but the names.
    List<Candidate> sorted = candidates.stream()
        .sorted(Comparator.comparing((Candidate candidate) -> candidate.type().toString())
            .thenComparing(Candidate::suffix))
        .toList();
    Map<Candidate, Integer> levels = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = raiseWhatClashes(sorted, levels);
    }
    Map<Candidate, String> chosen = new HashMap<>();
    Names names = new Names().reserve(reserved);
    for (Candidate candidate : sorted) {
      chosen.put(candidate, names.allocate(candidate.name(levels.getOrDefault(candidate, 0))));
    }
    return chosen;
  }

  private boolean raiseWhatClashes(List<Candidate> candidates, Map<Candidate, Integer> levels) {
    Map<String, List<Candidate>> byName = new HashMap<>();
    for (Candidate candidate : candidates) {
      String name = candidate.name(levels.getOrDefault(candidate, 0));
      byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(candidate);
    }
    boolean raised = false;
    for (Map.Entry<String, List<Candidate>> named : byName.entrySet()) {
      if (named.getValue().size() == 1 && !reserved.contains(named.getKey())) {
        continue;
      }
      for (Candidate candidate : named.getValue()) {
        int level = levels.getOrDefault(candidate, 0);
        if (level < Candidate.MAX_LEVEL) {
          levels.put(candidate, level + 1);
          raised = true;
        }
      }
    }
    return raised;
  }
}
