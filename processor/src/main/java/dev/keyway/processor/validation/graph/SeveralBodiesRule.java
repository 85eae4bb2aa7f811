package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.validation.GraphRule;
import java.util.List;
import java.util.stream.Stream;

/** A request has one body, and only some methods give it a meaning. */
public final class SeveralBodiesRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      List<Parameter> all = tree.parameters().stream().distinct().toList();
      List<Parameter> bodies = all.stream()
          .filter(one -> one.source() instanceof ParameterSource.JsonBody)
          .toList();
      List<Parameter> fields = all.stream().filter(SeveralBodiesRule::isField).toList();
      if (bodies.size() > 1) {
        report(tree, bodies.get(1), "a second body", bodies.get(0), diagnostics);
      }
      if (!bodies.isEmpty() && !fields.isEmpty()) {
        report(tree, fields.get(0), "a form field beside a JSON body", bodies.get(0), diagnostics);
      }
      checkMethod(tree, bodies, fields, diagnostics);
    }
  }

  private static boolean isField(Parameter parameter) {
    return parameter.source() instanceof ParameterSource.RequestValue value
        && value.location() == ParameterSource.Location.FORM;
  }

  private static void report(
      EndpointTree tree, Parameter second, String what, Parameter first, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.SEVERAL_BODIES,
            second.sourceRef(),
            "\"" + second.name() + "\" would be " + what + " of " + tree.title() + ".")
        .detail("the body is \"" + first.name() + "\" already")
        .fix("join them in one record, or take one of them from the query."));
  }

  private static void checkMethod(
      EndpointTree tree, List<Parameter> bodies, List<Parameter> fields, Diagnostics diagnostics) {
    boolean meaningless = switch (tree.endpoint().httpMethod()) {
      case GET, HEAD, TRACE -> true;
      case PUT, POST, DELETE, OPTIONS, PATCH -> false;
    };
    if (meaningless) {
      Stream.concat(bodies.stream(), fields.stream())
          .findFirst()
          .ifPresent(body -> diagnostics.report(Diagnostic.error(
                  DiagnosticId.UNSUPPORTED_PARAMETER,
                  body.sourceRef(),
                  "A body has no meaning for "
                      + tree.endpoint().httpMethod()
                      + " (RFC 9110, section 9.3), so \""
                      + body.name()
                      + "\" can't come from it.")
              .detail("required by: " + tree.title())
              .fix("use @Post or @Put, or take the value from the query or a dependency.")));
    }
  }
}
