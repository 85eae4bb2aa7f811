package dev.keyway.processor.plan;

import dev.keyway.processor.model.Callback;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is sent because of the operations of a document. Callbacks that several operations have stand in
 * it once, as a component: an operation id may be there only once.
 */
public final class CallbacksPlan {
  private final Map<List<Callback>, String> shared = new LinkedHashMap<>();

  private CallbacksPlan() {}

  static CallbacksPlan of(List<OperationPlan> operations) {
    CallbacksPlan plan = new CallbacksPlan();
    Map<List<Callback>, Integer> uses = new LinkedHashMap<>();
    for (OperationPlan operation : operations) {
      groups(operation).values().forEach(group -> uses.merge(group, 1, Integer::sum));
    }
    Names names = new Names();
    uses.forEach((group, times) -> {
      if (times > 1) {
        // Of the ids, each is there once; of the names not.
        String id = group.get(0).request().operationId();
        plan.shared.put(group, names.allocate(id.replaceAll("[^A-Za-z0-9._-]", "_")));
      }
    });
    return plan;
  }

  /**
   * What is listed under one name.
   *
   * @param component that stands for it; absent if it stands where it is
   * @param requests whose paths are the URLs
   */
  public record Listed(Optional<String> component, List<OperationPlan> requests) {
    public Listed {
      requests = List.copyOf(requests);
    }
  }

  /** The callbacks of an operation by name, in the order in which they are declared. */
  public Map<String, Listed> of(OperationPlan operation) {
    Map<String, Listed> listed = new LinkedHashMap<>();
    groups(operation)
        .forEach((name, group) ->
            listed.put(name, new Listed(Optional.ofNullable(shared.get(group)), requests(group))));
    return listed;
  }

  /** The components, by name. */
  public SortedMap<String, List<OperationPlan>> components() {
    SortedMap<String, List<OperationPlan>> components = new TreeMap<>();
    shared.forEach((group, name) -> components.put(Objects.requireNonNull(name), requests(group)));
    return components;
  }

  private static Map<String, List<Callback>> groups(OperationPlan operation) {
    Map<String, List<Callback>> groups = new LinkedHashMap<>();
    for (Callback callback : operation.notes().callbacks()) {
      groups.computeIfAbsent(callback.name(), name -> new ArrayList<>()).add(callback);
    }
    return groups;
  }

  private static List<OperationPlan> requests(List<Callback> group) {
    return group.stream()
        .map(callback -> WebhookPlanner.plan(callback.request()))
        .toList();
  }
}
