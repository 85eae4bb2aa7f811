package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.CheckedObjects;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.validation.DeclarationRule;

/**
 * Constraints are checked where the type says that they are there: not on a subtype of what a body
 * holds.
 */
public final class UncheckedAlternativeRule implements DeclarationRule {

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    CheckedObjects checked = new CheckedObjects(api.jsonObjects());
    for (JsonObject object : api.jsonObjects()) {
      if (object.direction() == JsonType.Direction.INPUT) {
        object
            .choice()
            .ifPresent(choice -> choice.alternatives().stream()
                .flatMap(each -> checked.object(each.type().type()).stream())
                .forEach(each -> report(each, object, diagnostics)));
      }
    }
  }

  private static void report(JsonObject alternative, JsonObject object, Diagnostics diagnostics) {
    String name = alternative.type().simpleText();
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_CONSTRAINT,
            alternative.checks().orElseThrow().source(),
            "The constraints of "
                + name
                + " would not be checked where it is read as "
                + object.type().simpleText()
                + ".")
        .fix("check them in the constructor of "
            + name
            + ", whose IllegalArgumentException refuses the body, or read the record itself."));
  }
}
