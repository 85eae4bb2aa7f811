package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.validation.GraphRule;

/**
 * In an API with a security scheme, every endpoint demands a credential or says why it doesn't. One that
 * asks for scopes which nothing checks has been told so, and decides once that is mended.
 */
public final class UndecidedEndpointRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    if (graph.api().schemes().isEmpty()) {
      return;
    }
    Schemes schemes = new Schemes(graph.api());
    UnenforcedScopes unenforced = new UnenforcedScopes(schemes);
    for (EndpointTree tree : graph.endpoints()) {
      boolean demanding =
          schemes.of(tree).stream().anyMatch(scheme -> !schemes.isOptional(tree, scheme));
      if (tree.publicLevel().isEmpty() && !demanding && unenforced.in(tree).isEmpty()) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.UNDECIDED_ENDPOINT,
                tree.endpoint().source(),
                tree.title() + " doesn't say who may call it.")
            .detail("the API has the security scheme \""
                + graph.api().schemes().get(0).name()
                + "\", and nothing here demands its credential")
            .fix("depend on the caller (@Depends, @Security), or say why anybody may call it:"
                + " @Public(\"...\")."));
      }
    }
  }
}
