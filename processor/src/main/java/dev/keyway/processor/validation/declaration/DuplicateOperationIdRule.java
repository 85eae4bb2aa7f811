package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Callback;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.Webhook;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** OpenAPI wants every operation id once. */
public final class DuplicateOperationIdRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    Map<String, String> taken = new HashMap<>();
    for (RoutesClass routes : api.routes()) {
      for (Endpoint endpoint : routes.endpoints()) {
        String label = routes.type().simpleName() + "." + endpoint.methodName();
        take(endpoint.operationId(), label, endpoint.source(), taken, diagnostics);
      }
    }
    List<Webhook> sent =
        Stream.concat(callbacks(api), api.metadata().webhooks().stream()).toList();
    for (Webhook request : sent) {
      take(request.operationId(), request.label(), request.source(), taken, diagnostics);
    }
  }

  /** Several endpoints can have the same. */
  private static Stream<Webhook> callbacks(Api api) {
    return api.routes().stream()
        .flatMap(routes -> routes.endpoints().stream())
        .flatMap(endpoint -> endpoint.notes().callbacks().stream())
        .map(Callback::request)
        .distinct();
  }

  private static void take(
      String id,
      String label,
      SourceRef source,
      Map<String, String> taken,
      Diagnostics diagnostics) {
    String other = taken.putIfAbsent(id, label);
    if (other != null) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.DUPLICATE_OPERATION_ID,
              source,
              "Operation id \"" + id + "\" is that of " + other + ", too.")
          .fix("rename the method, or give one of them an operationId."));
    }
  }
}
