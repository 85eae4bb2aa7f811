package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.List;

/** A scope that another one on the same element implies adds nothing. */
public final class RedundantScopeRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    ScopeUses.groups(api).forEach(group -> check(group, api, diagnostics));
  }

  private static void check(List<ScopeUse> group, Api api, Diagnostics diagnostics) {
    for (ScopeUse use : group) {
      for (ScopeUse other : group) {
        if (!use.scope().equals(other.scope())
            && !use.isChoice()
            && !other.isChoice()
            && implies(other, use, api)) {
          diagnostics.report(Diagnostic.warning(
                  DiagnosticId.REDUNDANT_SCOPE,
                  use.source(),
                  "Scope \"" + use.scope() + "\" is implied by \"" + other.scope() + "\".")
              .detail("both required by: " + use.origin())
              .fix("remove it."));
        }
      }
    }
  }

  private static boolean implies(ScopeUse other, ScopeUse use, Api api) {
    return api.schemes().stream()
        .anyMatch(scheme -> scheme.impliedBy(other.scope()).contains(use.scope()));
  }
}
