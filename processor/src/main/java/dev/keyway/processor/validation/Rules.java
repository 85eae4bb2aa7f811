package dev.keyway.processor.validation;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.validation.declaration.AmbiguousExceptionHandlerRule;
import dev.keyway.processor.validation.declaration.AmbiguousRouteRule;
import dev.keyway.processor.validation.declaration.DuplicateOperationIdRule;
import dev.keyway.processor.validation.declaration.ImplicationCycleRule;
import dev.keyway.processor.validation.declaration.RedundantScopeRule;
import dev.keyway.processor.validation.declaration.SplitAlternativesRule;
import dev.keyway.processor.validation.declaration.UnknownScopeRule;
import dev.keyway.processor.validation.declaration.UnusedScopeRule;
import dev.keyway.processor.validation.graph.AmbiguousGrantRule;
import dev.keyway.processor.validation.graph.BodyBeforeCheckRule;
import dev.keyway.processor.validation.graph.ConflictingParametersRule;
import dev.keyway.processor.validation.graph.ConflictingResponsesRule;
import dev.keyway.processor.validation.graph.ContradictoryPublicRule;
import dev.keyway.processor.validation.graph.DifferentHeadRule;
import dev.keyway.processor.validation.graph.InaccessibleRule;
import dev.keyway.processor.validation.graph.InvalidCacheDirectivesRule;
import dev.keyway.processor.validation.graph.NullableDependencyRule;
import dev.keyway.processor.validation.graph.SeveralBodiesRule;
import dev.keyway.processor.validation.graph.UndecidedEndpointRule;
import dev.keyway.processor.validation.graph.UnenforcedScopeRule;
import dev.keyway.processor.validation.graph.UnmatchedPathVariableRule;
import dev.keyway.processor.validation.graph.UnresolvedExpressionRule;
import java.util.List;

/** All rules, in the order in which they are checked. */
public final class Rules {
  private static final List<DeclarationRule> DECLARATION = List.of(
      new UnknownScopeRule(),
      new SplitAlternativesRule(),
      new ImplicationCycleRule(),
      new AmbiguousExceptionHandlerRule(),
      new AmbiguousRouteRule(),
      new DuplicateOperationIdRule());
  private static final List<GraphRule> GRAPH = List.of(
      new InaccessibleRule(),
      new AmbiguousGrantRule(),
      new UnenforcedScopeRule(),
      new UndecidedEndpointRule(),
      new ContradictoryPublicRule(),
      new DifferentHeadRule(),
      new UnmatchedPathVariableRule(),
      new SeveralBodiesRule(),
      new BodyBeforeCheckRule(),
      new NullableDependencyRule(),
      new ConflictingParametersRule(),
      new InvalidCacheDirectivesRule(),
      new ConflictingResponsesRule(),
      new UnresolvedExpressionRule());

  private static final List<DeclarationRule> WARNINGS =
      List.of(new UnusedScopeRule(), new RedundantScopeRule());

  private Rules() {}

  /** Checks what is declared. */
  public static void check(Api api, Diagnostics diagnostics) {
    DECLARATION.forEach(rule -> rule.check(api, diagnostics));
  }

  /** Warns of what is legal and yet unlikely to be meant; only worth it where nothing is wrong. */
  public static void warn(Api api, Diagnostics diagnostics) {
    WARNINGS.forEach(rule -> rule.check(api, diagnostics));
  }

  /** Checks the whole. */
  public static void check(DependencyGraph graph, Diagnostics diagnostics) {
    GRAPH.forEach(rule -> rule.check(graph, diagnostics));
  }
}
