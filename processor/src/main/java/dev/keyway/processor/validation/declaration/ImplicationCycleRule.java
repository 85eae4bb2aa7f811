package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No scope implies itself, on whatever way. */
public final class ImplicationCycleRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    for (SecurityScheme scheme : api.schemes()) {
      Set<String> reported = new HashSet<>();
      for (Scope scope : scheme.scopes()) {
        List<String> cycle = cycle(scheme, scope.name(), new ArrayList<>());
        if (!cycle.isEmpty() && reported.addAll(cycle)) {
          diagnostics.report(Diagnostic.error(
                  DiagnosticId.IMPLICATION_CYCLE,
                  scope.implies().get(0).source(),
                  "Scope \""
                      + scope.name()
                      + "\" implies itself: "
                      + String.join(" → ", cycle)
                      + ".")
              .fix("take one of the implications away: equal scopes are one scope."));
        }
      }
    }
  }

  /** The way from a scope back to the start of the path; empty if there is none. */
  private static List<String> cycle(SecurityScheme scheme, String scope, List<String> path) {
    if (!path.isEmpty() && path.get(0).equals(scope)) {
      path.add(scope);
      return path;
    }
    if (path.contains(scope)) {
      return List.of();
    }
    path.add(scope);
    for (Scope declared : scheme.scopes()) {
      if (declared.name().equals(scope)) {
        for (Scope.Implied implied : declared.implies()) {
          List<String> found = cycle(scheme, implied.scope(), new ArrayList<>(path));
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }
}
