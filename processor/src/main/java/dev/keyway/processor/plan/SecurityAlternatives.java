package dev.keyway.processor.plan;

import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.OperationPlan.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation asks of a caller in the form "one of these": each alternative names the schemes
 * that are needed together, with the scopes that are needed of each.
 */
public final class SecurityAlternatives {
  private SecurityAlternatives() {}

  /**
   * The alternatives, in the order of what was written. Where some requirements are optional, the
   * others alone are one, too, and an empty one stands for nobody in particular. One that asks for more
   * than another is left out.
   */
  public static List<Map<SecurityScheme, List<String>>> of(List<SecurityRequirement> requirements) {
    if (requirements.isEmpty()) {
      return List.of();
    }
    List<SecurityRequirement> demanded =
        requirements.stream().filter(requirement -> !requirement.optional()).toList();
    List<Map<SecurityScheme, List<String>>> alternatives = new ArrayList<>(together(requirements));
    if (demanded.size() < requirements.size()) {
      alternatives.addAll(together(demanded));
    }
    return alternatives;
  }

  private static List<Map<SecurityScheme, List<String>>> together(
      List<SecurityRequirement> requirements) {
    List<Map<SecurityScheme, List<String>>> combined = List.of(Map.of());
    for (SecurityRequirement requirement : requirements) {
      List<Map<SecurityScheme, List<String>>> longer = new ArrayList<>();
      for (Map<SecurityScheme, List<String>> start : combined) {
        for (List<String> scopes : sufficient(requirement.scopes())) {
          Map<SecurityScheme, List<String>> both = new LinkedHashMap<>(start);
          both.put(requirement.scheme(), scopes);
          longer.add(both);
        }
      }
      combined = longer;
    }
    return combined;
  }

  /** The sets of scopes each of which is sufficient, each outermost first. */
  public static List<List<String>> sufficient(List<ScopeUse> required) {
    List<Set<String>> sets = List.of(Set.of());
    for (ScopeUse use : required) {
      List<Set<String>> longer = new ArrayList<>();
      for (Set<String> start : sets) {
        for (List<String> alternative : use.alternatives()) {
          Set<String> both = new LinkedHashSet<>(start);
          both.addAll(alternative);
          longer.add(both);
        }
      }
      sets = longer;
    }
    List<Set<String>> all = sets.stream().distinct().toList();
    return all.stream()
        .filter(
            set -> all.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
        .<List<String>>map(List::copyOf)
        .toList();
  }
}
