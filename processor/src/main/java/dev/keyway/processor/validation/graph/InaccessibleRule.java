package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.CheckedObjects;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.validation.GraphRule;

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
      if (!tree.endpoint().access().isAccessibleFrom(routesPackage)) {
        report(
            tree.routes().type().simpleName() + "." + tree.endpoint().methodName(),
            tree.endpoint().source(),
            false,
            routesPackage,
            user,
            diagnostics);
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
      checked
          .object(object.type())
          .flatMap(JsonObject::checks)
          .filter(checks -> checks.access().level() == Access.Level.PRIVATE)
          .ifPresent(checks -> diagnostics.report(Diagnostic.error(
                  DiagnosticId.INACCESSIBLE,
                  checks.source(),
                  object.type().simpleName()
                      + " has constraints, and can't be seen by who checks them.")
              .fix("make it, and the classes around it, at least visible to their package, or"
                  + " remove the constraints.")));
    }
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
