package dev.keyway.processor.plan;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plans how the endpoints of a class answer for what they throw. */
final class FailuresPlanner {
  private static final TypeRef ANYTHING = TypeRef.Declared.of("java.lang.Throwable");

  private final ClassMembers members;
  private final Function<TypeRef.Declared, Component> owners;

  FailuresPlanner(ClassMembers members, Function<TypeRef.Declared, Component> owners) {
    this.members = members;
    this.owners = owners;
  }

  /** The plan; empty where nothing is handled. Of several handlers for one type, the first answers. */
  Optional<FailuresPlan> plan(List<ExceptionHandler> handlers, Names endpointNames) {
    List<FailuresPlan.HandlerPlan> plans = new ArrayList<>();
    for (ExceptionHandler handler : effective(handlers)) {
      plans.add(plan(handler));
    }
    return plans.isEmpty()
        ? Optional.empty()
        : Optional.of(new FailuresPlan(endpointNames.allocate("failed"), plans));
  }

  /** Those that are ever asked. */
  static List<ExceptionHandler> effective(List<ExceptionHandler> handlers) {
    List<ExceptionHandler> effective = new ArrayList<>();
    List<TypeRef> answered = new ArrayList<>();
    for (ExceptionHandler handler : handlers) {
      if (!answered.contains(handler.exception())) {
        answered.add(handler.exception());
        effective.add(handler);
      }
    }
    return effective;
  }

  private FailuresPlan.HandlerPlan plan(ExceptionHandler handler) {
    String owner = members.component(owners.apply(handler.owner()));
    Optional<String> writer = handler.answer() instanceof ExceptionHandler.Answer.Json json
        ? members.writer(new ResponseBody.Json(json.type(), json.json(), "application/json"))
        : Optional.empty();
    // Anything at all needs no test of its type, and so no other name.
    String local = handler.exception().equals(ANYTHING)
        ? "failure"
        : members.localNames().reserve(List.of("failure")).allocate(handler.parameter());
    List<String> arguments = new ArrayList<>();
    arguments.add(local);
    handler.handed().stream().map(EndpointPlanner::handed).forEach(arguments::add);
    return new FailuresPlan.HandlerPlan(handler, owner, local, arguments, writer);
  }
}
