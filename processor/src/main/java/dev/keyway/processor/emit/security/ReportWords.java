package dev.keyway.processor.emit.security;

import dev.keyway.processor.plan.SecurityTable;

/** What the report says in the same words for whatever reader. */
final class ReportWords {
  /** What an endpoint is besides its method and path, where it is one. */
  static final String WEB_SOCKET = "WebSocket";

  private ReportWords() {}

  /** {@code 12 endpoints: 8 require scopes, 1 a credential, 3 are public}. */
  static String summary(SecurityTable table) {
    long open = table.rows().stream().filter(SecurityTable.Row::isPublic).count();
    long scoped = table.rows().stream().filter(ReportWords::requiresScopes).count();
    long credential = table.rows().size() - open - scoped;
    return count(table.rows().size(), "endpoint")
        + ": "
        + scoped
        + " with required scopes, "
        + credential
        + " with a credential alone, "
        + open
        + " public";
  }

  /** Whether a caller needs scopes. */
  static boolean requiresScopes(SecurityTable.Row row) {
    return row.schemes().stream().anyMatch(SecurityTable.Access::hasScopes);
  }

  /** Why anybody may call an endpoint that is public. */
  static String reason(SecurityTable.Row row, SecurityTable table) {
    return row.publicReason()
        .map(SecurityTable.Reason::text)
        .orElseGet(() -> table.schemes().isEmpty()
            ? "the API has no security scheme"
            : "every credential is optional");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
