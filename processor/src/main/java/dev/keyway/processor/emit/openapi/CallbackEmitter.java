package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.plan.CallbacksPlan;
import dev.keyway.processor.plan.OperationPlan;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes what is sent because of operations. */
final class CallbackEmitter {
  private static final String COMPONENTS = "#/components/callbacks/";

  private final CallbacksPlan plan;
  private final Function<List<OperationPlan>, Map<String, Object>> byUrl;

  /**
   * @param byUrl the path items of requests by their URLs
   */
  CallbackEmitter(CallbacksPlan plan, Function<List<OperationPlan>, Map<String, Object>> byUrl) {
    this.plan = plan;
    this.byUrl = byUrl;
  }

  /** The callback objects of an operation, or references to them, by name. */
  Map<String, Object> of(OperationPlan operation) {
    Members callbacks = new Members();
    plan.of(operation)
        .forEach((name, listed) -> callbacks.put(
            name,
            listed
                .component()
                .<Map<String, Object>>map(component -> Map.of("$ref", COMPONENTS + component))
                .orElseGet(() -> byUrl.apply(listed.requests()))));
    return callbacks.map();
  }

  /** Those that several operations refer to, by name. */
  Map<String, Object> components() {
    Members callbacks = new Members();
    plan.components().forEach((name, requests) -> callbacks.put(name, byUrl.apply(requests)));
    return callbacks.map();
  }
}
