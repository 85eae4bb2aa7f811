package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.validation.GraphRule;
import java.util.List;
import java.util.Set;

/**
 * What is answered to a credential isn't kept by caches that several users share: they would give it to
 * callers whom nobody asks for one.
 */
public final class InvalidCacheDirectivesRule implements GraphRule {
  private static final Set<String> KEPT_FOR_NOBODY_ELSE = Set.of("private", "no-store", "no-cache");

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    Schemes schemes = new Schemes(graph.api());
    for (EndpointTree tree : graph.endpoints()) {
      tree.endpoint()
          .answer()
          .cacheDirectives()
          .filter(directives -> !schemes.of(tree).isEmpty() && isShared(directives))
          .ifPresent(directives -> diagnostics.report(Diagnostic.error(
                  DiagnosticId.INVALID_CACHE_DIRECTIVES,
                  tree.endpoint().source(),
                  tree.title()
                      + " asks for a credential, and \""
                      + directives
                      + "\" lets caches answer those who have none.")
              .fix("add \"private\": only the caller keeps it.")));
    }
  }

  /** {@code no-cache} is asked about each time, with the credential of whoever asks. */
  private static boolean isShared(String directives) {
    return List.of(directives.split(", ", -1)).stream().noneMatch(KEPT_FOR_NOBODY_ELSE::contains);
  }
}
