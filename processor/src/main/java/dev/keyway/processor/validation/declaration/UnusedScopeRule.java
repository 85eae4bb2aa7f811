package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.HashSet;
import java.util.Set;

/** A scope that nobody asks for, and that implies none, is declared for nothing. */
public final class UnusedScopeRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    Set<String> used = new HashSet<>();
    ScopeUses.in(api).forEach(use -> used.addAll(use.mentioned()));
    for (SecurityScheme scheme : api.schemes()) {
      for (Scope scope : scheme.scopes()) {
        if (!used.contains(scope.name()) && scope.implies().isEmpty()) {
          diagnostics.report(Diagnostic.warning(
                  DiagnosticId.UNUSED_SCOPE,
                  scope.source(),
                  "Nothing requires the scope \"" + scope.name() + "\".")
              .fix("require it with @Security, or remove it: a token that has it may do no more."));
        }
      }
    }
  }
}
