package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Callback;
import dev.keyway.processor.model.RuntimeExpression;
import dev.keyway.processor.validation.GraphRule;

/** What a runtime expression names is something that its endpoint declares. */
public final class UnresolvedExpressionRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    JsonPointers pointers = new JsonPointers(graph.api().jsonObjects());
    for (EndpointTree tree : graph.endpoints()) {
      ExpressionTargets targets = new ExpressionTargets(tree, pointers);
      for (Callback callback : tree.endpoint().notes().callbacks()) {
        for (RuntimeExpression expression : callback.expressions()) {
          targets
              .problem(expression)
              .ifPresent(problem -> diagnostics.report(Diagnostic.error(
                      DiagnosticId.UNRESOLVED_EXPRESSION, callback.source(), problem.sentence())
                  .fix(problem.fix())));
        }
      }
    }
  }
}
