package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.CheckedObjects;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.ValueChecks;
import dev.keyway.processor.validation.GraphRule;
import java.util.stream.Stream;

/** Generated code can call everything it has to call. */
public final class InaccessibleRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    String apiPackage = graph.api().type().packageName();
    for (Component component : graph.components()) {
      if (!component.access().isAccessibleFrom(apiPackage)) {
        report(
            component.label(),
            component.source(),
            component instanceof Component.Constructed,
            apiPackage,
            "the application",
            diagnostics);
      }
    }
    checkRecords(graph.api(), diagnostics);
    for (EndpointTree tree : graph.endpoints()) {
      String routesPackage = tree.routes().type().packageName();
      String user = "the endpoints of " + tree.routes().type().simpleName();
      checkParameters(tree, user, diagnostics);
      if (!tree.endpoint().access().isAccessibleFrom(routesPackage)) {
        report(
            tree.routes().type().simpleName() + "." + tree.endpoint().methodName(),
            tree.endpoint().source(),
            false,
            routesPackage,
            user,
            diagnostics);
      }
      for (ExceptionHandler handler : graph.api().handlersFor(tree.routes().type())) {
        if (!handler.access().isAccessibleFrom(routesPackage)) {
          report(handler.label(), handler.source(), false, routesPackage, user, diagnostics);
        }
      }
      for (EndpointTree.Node node : tree.nodes()) {
        Dependency dependency = node.dependency();
        if (!dependency.access().isAccessibleFrom(routesPackage)) {
          report(
              dependency.label(),
              dependency.source(),
              dependency instanceof Dependency.Constructed,
              routesPackage,
              user,
              diagnostics);
        }
      }
    }
  }

  /** Generated code looks at the members of records with constraints, wherever it is. */
  private static void checkRecords(Api api, Diagnostics diagnostics) {
    CheckedObjects checked = new CheckedObjects(api.jsonObjects());
    for (JsonObject object : api.jsonObjects()) {
      checked.object(object.type()).flatMap(JsonObject::choice).ifPresent(choice -> {
        String fromPackage = checked.packageName(choice, api.type().packageName());
        if (!choice.access().isAccessibleFrom(fromPackage)) {
          String name = object.type().simpleText();
          report(name, choice.source(), false, fromPackage, "the checks of " + name, diagnostics);
        }
      });
      checked.object(object.type()).flatMap(JsonObject::checks).ifPresent(checks -> {
        String fromPackage = checks.packageName(api.type().packageName());
        String user = "the checks of " + object.type().simpleText();
        if (!checks.access().isAccessibleFrom(fromPackage)) {
          report(
              object.type().simpleText(), checks.source(), false, fromPackage, user, diagnostics);
        }
        checkValidators(checks.validators(), checks.source(), fromPackage, user, diagnostics);
      });
    }
  }

  /** The validators of what an endpoint and its dependencies receive. */
  private static void checkParameters(EndpointTree tree, String user, Diagnostics diagnostics) {
    for (Parameter parameter : tree.parameters()) {
      Stream<Constraint.Own> validators = Stream.empty();
      if (parameter.source() instanceof ParameterSource.RequestValue value) {
        if (value.type().scalar() instanceof Scalar.Converted converter
            && !converter.access().isAccessibleFrom(tree.routes().type().packageName())) {
          report(
              converter.label(),
              converter.source(),
              false,
              tree.routes().type().packageName(),
              user,
              diagnostics);
        }
        validators = Stream.concat(
                value.constraints().stream(), value.elementConstraints().stream())
            .flatMap(Constraint::validators);
      } else if (parameter.source() instanceof ParameterSource.JsonBody body) {
        validators = body.checks().stream().flatMap(ValueChecks::validators);
      }
      checkValidators(
          validators, parameter.sourceRef(), tree.routes().type().packageName(), user, diagnostics);
    }
  }

  private static void checkValidators(
      Stream<Constraint.Own> validators,
      SourceRef source,
      String fromPackage,
      String user,
      Diagnostics diagnostics) {
    validators
        .filter(validator -> !validator.access().isAccessibleFrom(fromPackage))
        .forEach(validator -> report(
            validator.validator().simpleText(), source, true, fromPackage, user, diagnostics));
  }

  private static void report(
      String what,
      SourceRef source,
      boolean isConstructed,
      String fromPackage,
      String user,
      Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INACCESSIBLE,
            source,
            what + " can't be used from package " + fromPackage + ".")
        .detail("generated there: " + user)
        .fix((isConstructed
                ? "make it, its constructor and the classes around it public"
                : "make it, and the classes around it, public")
            + ", or move it to that package."));
  }
}
