package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.validation.DeclarationRule;

/** Alternatives of scopes are all declared by one scheme, whose token holds them or not. */
public final class SplitAlternativesRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    ScopeUses.in(api)
        .filter(ScopeUse::isChoice)
        .filter(use -> isKnown(use, api))
        .filter(use -> api.schemes().stream().noneMatch(scheme -> scheme.declares(use)))
        .forEach(use -> diagnostics.report(Diagnostic.error(
                DiagnosticId.SPLIT_ALTERNATIVES,
                use.source(),
                "No scheme declares all of \"" + use.scope() + "\".")
            .detail("required by: " + use.origin())
            .fix("name alternatives of one scheme; what is required of another is an"
                + " @Security of its own.")));
  }

  private static boolean isKnown(ScopeUse use, Api api) {
    return use.mentioned().stream()
        .allMatch(scope -> api.schemes().stream().anyMatch(scheme -> scheme.declares(scope)));
  }
}
