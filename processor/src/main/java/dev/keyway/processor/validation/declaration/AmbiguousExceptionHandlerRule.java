package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which handler answers doesn't depend on the order of anything. */
public final class AmbiguousExceptionHandlerRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    Map<List<Object>, ExceptionHandler> taken = new HashMap<>();
    for (ExceptionHandler handler : api.exceptionHandlers()) {
      Object reach = handler.everywhere() ? "everywhere" : handler.owner();
      ExceptionHandler other = taken.putIfAbsent(List.of(handler.exception(), reach), handler);
      if (other != null) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.AMBIGUOUS_EXCEPTION_HANDLER,
                handler.source(),
                handler.exception().simpleName()
                    + " is handled by "
                    + other.label()
                    + ", too, and neither is closer to the endpoints.")
            .fix("remove one, or move it to the class whose endpoints it is for."));
      }
    }
  }
}
