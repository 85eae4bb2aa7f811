package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.validation.GraphRule;
import java.util.List;
import java.util.stream.Stream;

/** A request's body is a form or JSON, and only some methods give it a meaning. */
public final class SeveralBodiesRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      List<Parameter> all = tree.parameters().stream().distinct().toList();
      List<Parameter> bodies = all.stream()
          .filter(one -> one.source() instanceof ParameterSource.JsonBody)
          .toList();
      List<Parameter> fields = all.stream().filter(SeveralBodiesRule::isField).toList();
      if (!bodies.isEmpty() && !fields.isEmpty()) {
        report(tree, fields.get(0), bodies.get(0), diagnostics);
      }
      List<Parameter> raw = all.stream()
          .filter(one -> one.source() instanceof ParameterSource.RawBody)
          .toList();
      Stream.concat(raw.stream().skip(1), Stream.concat(bodies.stream(), fields.stream()))
          .filter(other -> !raw.isEmpty() && !isSame(other, raw.get(0)))
          .findFirst()
          .ifPresent(other -> reportRaw(tree, other, raw.get(0), diagnostics));
      checkNames(tree, diagnostics);
      checkMethod(tree, all, diagnostics);
    }
  }

  private static boolean isInBody(Parameter parameter) {
    return parameter.source() instanceof ParameterSource.JsonBody
        || parameter.source() instanceof ParameterSource.RawBody
        || isField(parameter);
  }

  private static boolean isField(Parameter parameter) {
    return parameter.source() instanceof ParameterSource.RequestValue value
        && value.location() == ParameterSource.Location.FORM;
  }

  private static void report(
      EndpointTree tree, Parameter field, Parameter body, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.SEVERAL_BODIES,
            field.sourceRef(),
            "\""
                + field.name()
                + "\" would be a form field beside a JSON body of "
                + tree.title()
                + ".")
        .detail("the JSON body is \"" + body.name() + "\"")
        .fix("take both from the form or both from JSON (@Body), or one of them from the query."));
  }

  /** Whether two receive the body in one way: then they receive the same value. */
  private static boolean isSame(Parameter one, Parameter other) {
    return one.source().equals(other.source()) && one.type().equals(other.type());
  }

  private static void reportRaw(
      EndpointTree tree, Parameter other, Parameter raw, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.SEVERAL_BODIES,
            other.sourceRef(),
            "\"" + other.name() + "\" would come from the body of " + tree.title() + " too.")
        .detail("\"" + raw.name() + "\" is the whole body, as it is")
        .fix("take one of them from the query, or read both from what the body holds."));
  }

  /** A member of the body is found by its name, which a class file may not have. */
  private static void checkNames(EndpointTree tree, Diagnostics diagnostics) {
    if (!RequestBodies.areMembers(tree)) {
      return;
    }
    for (Parameter parameter : RequestBodies.of(tree)) {
      if (((ParameterSource.JsonBody) parameter.source()).member().isEmpty()) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.UNSUPPORTED_PARAMETER,
                parameter.sourceRef(),
                "The name of \"" + parameter.name() + "\" isn't in its class file.")
            .detail("it is a member of the body of " + tree.title())
            .fix("compile that class with -parameters, or give its @Body a name."));
      }
    }
  }

  private static void checkMethod(EndpointTree tree, List<Parameter> all, Diagnostics diagnostics) {
    boolean meaningless = switch (tree.endpoint().httpMethod()) {
      case GET, HEAD, TRACE -> true;
      case PUT, POST, DELETE, OPTIONS, PATCH -> false;
    };
    if (meaningless) {
      all.stream()
          .filter(SeveralBodiesRule::isInBody)
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
