package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.JsonType.Direction;

/** Tells which part of a type can't be JSON, and why. */
final class JsonRefusals {
  private final Diagnostics diagnostics;

  JsonRefusals(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports the member here. */
  void refuse(JsonPlace place, String why, String fix) {
    refuse(place, place.path(), why, fix);
  }

  /**
   * Reports a part of a type.
   *
   * @param part the member's path, or the type
   * @param why a clause that follows a colon
   * @param fix what to do
   */
  void refuse(JsonPlace place, String part, String why, String fix) {
    String verb = place.direction() == Direction.INPUT ? "read from" : "written as";
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNSUPPORTED_JSON_TYPE,
            place.source(),
            part + " can't be " + verb + " JSON: " + why + ".")
        .fix(fix));
  }
}
