package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.validation.GraphRule;
import java.util.stream.Stream;

/** A dependency that may be null is only handed to those who say that they take null. */
public final class NullableDependencyRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      Stream.concat(
              tree.edges().stream(), tree.nodes().stream().flatMap(node -> node.edges().stream()))
          .filter(edge ->
              edge.parameter().filter(parameter -> !parameter.nullable()).isPresent())
          .filter(edge -> mayBeNull(edge.target()))
          .forEach(edge -> report(edge, tree, diagnostics));
    }
  }

  private static boolean mayBeNull(EndpointTree.Target target) {
    return target instanceof EndpointTree.Node node
        && node.dependency() instanceof Dependency.Provided provided
        && provided.nullable();
  }

  private static void report(EndpointTree.Edge edge, EndpointTree tree, Diagnostics diagnostics) {
    EndpointTree.Node node = (EndpointTree.Node) edge.target();
    diagnostics.report(Diagnostic.error(
            DiagnosticId.NULLABLE_DEPENDENCY,
            edge.parameter().orElseThrow().sourceRef(),
            node.dependency().label()
                + " may return null, which \""
                + edge.parameter().orElseThrow().name()
                + "\" doesn't take.")
        .detail("required by: " + tree.title() + " → " + edge.request().by())
        .fix("make the parameter @Nullable, or let the provider return something else."));
  }
}
