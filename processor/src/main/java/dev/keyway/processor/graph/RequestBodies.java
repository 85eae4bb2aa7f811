package dev.keyway.processor.graph;

import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settles what the JSON body of an endpoint is: one parameter, or an object with several. */
public final class RequestBodies {
  private RequestBodies() {}

  /**
   * The parameters that come from the JSON body, the endpoint's own first. Those of one name are the
   * same value, so there is one of them.
   */
  public static List<Parameter> of(EndpointTree tree) {
    Map<Object, Parameter> bodies = new LinkedHashMap<>();
    for (Parameter parameter : tree.parameters()) {
      if (parameter.source() instanceof ParameterSource.JsonBody body) {
        bodies.putIfAbsent(body.member().isEmpty() ? parameter : body.member(), parameter);
      }
    }
    return List.copyOf(bodies.values());
  }

  /** Whether the body is an object with a member for each of them. */
  public static boolean areMembers(EndpointTree tree) {
    return of(tree).size() > 1
        || tree.parameters().stream()
            .anyMatch(parameter ->
                parameter.source() instanceof ParameterSource.JsonBody body && body.embedded());
  }
}
