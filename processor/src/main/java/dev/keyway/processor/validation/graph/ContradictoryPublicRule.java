package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.validation.GraphRule;
import java.util.Optional;

/** What anybody may call demands no credential and no scopes. */
public final class ContradictoryPublicRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      tree.publicLevel().ifPresent(level -> check(tree, level, diagnostics));
    }
  }

  private static void check(EndpointTree tree, Level level, Diagnostics diagnostics) {
    Optional<String> demand = !tree.scopes().isEmpty()
        ? Optional.of("requires the scope \"" + tree.scopes().get(0).scope() + "\"")
        : tree.parameters().stream()
            .filter(ContradictoryPublicRule::demandsCredential)
            .findFirst()
            .map(parameter -> "demands the credential \"" + parameter.name() + "\"");
    demand.ifPresent(what -> diagnostics.report(Diagnostic.error(
            DiagnosticId.CONTRADICTORY_PUBLIC,
            tree.endpoint().source(),
            tree.title() + " is public, but " + what + ".")
        .detail("@Public on " + level.label())
        .fix("take @Public away, or let nothing the endpoint depends on demand a"
            + " credential: Optional or @Nullable credentials are fine.")));
  }

  private static boolean demandsCredential(Parameter parameter) {
    return parameter.source() instanceof ParameterSource.Credential credential
        && credential.presence().isRequired();
  }
}
