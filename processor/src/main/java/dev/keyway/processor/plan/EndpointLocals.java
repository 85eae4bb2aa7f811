package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.ParameterSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The local variables of one generated method. */
final class EndpointLocals {
  private static final CallPlanner.Argument CONNECTION =
      new CallPlanner.OfRequest(ParameterSource.Handed.CONNECTION);

  /** The local of the generated catch clauses. */
  private static final String FAILURE = "failure";

  private final Map<CallPlanner.Argument, String> locals = new HashMap<>();
  private final Optional<String> body;
  private final String result;

  /**
   * Names the locals. The endpoint's own parameters keep their names; those further down give way.
   *
   * @param arguments of the endpoint's method
   */
  EndpointLocals(
      EndpointTree tree,
      CallPlanner callPlanner,
      List<CallPlanner.Argument> arguments,
      ClassMembers members) {
    Names names = members.localNames();
    if (callPlanner.calls().stream()
        .anyMatch(call -> call.closing() == ResolutionStep.Closing.TRY_COMPLETE)) {
      names.reserve(List.of(FAILURE));
    }
    for (int i = 0; i < arguments.size(); i++) {
      CallPlanner.Argument argument = arguments.get(i);
      if (argument instanceof CallPlanner.Read
          || argument instanceof CallPlanner.Call
          || argument.equals(CONNECTION)) {
        String wanted = tree.endpoint().parameters().get(i).name();
        locals.computeIfAbsent(argument, unused -> names.allocate(wanted));
      }
    }
    for (CallPlanner.Read read : callPlanner.reads()) {
      locals.computeIfAbsent(read, unused -> names.allocate(read.parameter.name()));
    }
    for (CallPlanner.Call call : callPlanner.calls()) {
      locals.computeIfAbsent(call, unused -> names.allocate(call.wantedName));
    }
    body = RequestBodies.areMembers(tree) ? Optional.of(names.allocate("body")) : Optional.empty();
    result = tree.endpoint().answer().isIn(Answer.Wrapper.LATER)
        ? names.allocate("result")
        : locals.getOrDefault(CONNECTION, "");
  }

  /** What holds a value that was read or made. */
  String of(CallPlanner.Argument argument) {
    return Objects.requireNonNull(locals.get(argument));
  }

  /** What holds the body whose members are read one by one; absent if none is. */
  Optional<String> body() {
    return body;
  }

  /** What holds a result that comes later, or a connection; empty if there is neither. */
  String result() {
    return result;
  }
}
