package dev.keyway.processor.validation.graph;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.validation.GraphRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Granted scopes belong to one scheme: its challenge is what a caller is told who lacks one. */
public final class AmbiguousGrantRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    Schemes schemes = new Schemes(graph.api());
    Set<Dependency> reported = new HashSet<>();
    for (EndpointTree tree : graph.endpoints()) {
      for (EndpointTree.Node node : tree.nodes()) {
        if (!node.dependency().grantsScopes()) {
          continue;
        }
        List<SecurityScheme> below = schemes.below(node);
        if (below.size() == 1 && below.get(0).kind().hasScopes()) {
          continue;
        }
        if (below.size() == 1 && node.scopes().isEmpty()) {
          continue;
        }
        if (!reported.add(node.dependency())) {
          continue;
        }
        diagnostics.report(Diagnostic.error(
                DiagnosticId.AMBIGUOUS_GRANT,
                node.dependency().source(),
                node.dependency().label()
                    + " returns granted scopes, but "
                    + (below.isEmpty()
                        ? "no security scheme leads to it."
                        : below.size() == 1
                            ? "scheme \"" + below.get(0).name() + "\" has none."
                            : "several security schemes lead to it: "
                                + below.stream().map(SecurityScheme::name).collect(joining(", "))
                                + "."))
            .detail("required by: " + tree.title())
            .fix("let it, or a dependency of it, take the credential of one OAuth 2 scheme."));
      }
    }
  }
}
