package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.model.SourceRef;

/** Knows the grammar of scopes (RFC 6749, section 3.3). */
final class ScopeTokens {
  private ScopeTokens() {}

  /** Whether the text is a scope-token: printable ASCII without space, quote and backslash. */
  static boolean isLegal(String scope) {
    return !scope.isEmpty()
        && scope.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '\\');
  }

  /** What to say about one that isn't. */
  static Diagnostic illegal(String scope, SourceRef place) {
    Diagnostic error =
        Diagnostic.error(DiagnosticId.ILLEGAL_SCOPE, place, "\"" + scope + "\" can't be a scope.");
    return scope.strip().contains(" ")
        ? error.fix("write each scope as a string of its own: {\""
            + String.join("\", \"", scope.strip().split(" +"))
            + "\"}.")
        : error.fix(
            "use printable ASCII characters other than space, \" and \\ (RFC 6749, section 3.3).");
  }
}
