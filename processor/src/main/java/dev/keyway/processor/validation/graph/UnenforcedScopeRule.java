package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.validation.GraphRule;

/**
 * Every scope that is asked for reaches something that checks it: a dependency that takes the required
 * scopes, or one whose granted scopes generated code compares with them.
 */
public final class UnenforcedScopeRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    UnenforcedScopes unenforced = new UnenforcedScopes(new Schemes(graph.api()));
    for (EndpointTree tree : graph.endpoints()) {
      unenforced.in(tree).forEach(use -> report(use, tree, diagnostics));
    }
  }

  private static void report(ScopeUse use, EndpointTree tree, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNENFORCED_SCOPE,
            use.source(),
            "Nothing would check the scope \"" + use.scope() + "\".")
        .detail("required by: " + tree.title() + " → " + use.origin())
        .fix("let the dependency depend on one that returns an AccessToken or takes"
            + " SecurityScopes, or write @Security where such a dependency is asked for."));
  }
}
