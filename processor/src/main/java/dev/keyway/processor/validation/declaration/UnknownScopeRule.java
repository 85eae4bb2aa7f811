package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.List;

/** Every scope that is asked for is declared by a scheme. */
public final class UnknownScopeRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    List<String> declared = api.schemes().stream()
        .flatMap(scheme -> scheme.scopes().stream())
        .map(Scope::name)
        .toList();
    ScopeUses.in(api)
        .forEach(use -> use.mentioned().stream()
            .filter(scope -> !declared.contains(scope))
            .forEach(scope -> diagnostics.report(unknown(scope, use.source(), api, declared)
                .detail("required by: " + use.origin()))));
    for (SecurityScheme scheme : api.schemes()) {
      for (Scope scope : scheme.scopes()) {
        scope.implies().stream()
            .filter(implied -> !scheme.declares(implied.scope()))
            .forEach(implied ->
                diagnostics.report(unknown(implied.scope(), implied.source(), api, declared)
                    .detail("implied by: " + scope.name())));
      }
    }
  }

  private static Diagnostic unknown(
      String scope, SourceRef source, Api api, List<String> declared) {
    return Diagnostic.error(
            DiagnosticId.UNKNOWN_SCOPE,
            source,
            "Scope \"" + scope + "\" is not declared by " + schemes(api) + ".")
        .fix("correct the name, or declare the scope on the scheme."
            + NameSuggester.hint(scope, declared));
  }

  private static String schemes(Api api) {
    List<String> names = api.schemes().stream().map(SecurityScheme::name).toList();
    return switch (names.size()) {
      case 0 -> "any scheme: the API has none";
      case 1 -> "scheme \"" + names.get(0) + "\"";
      default -> "any of the schemes " + String.join(", ", names);
    };
  }
}
