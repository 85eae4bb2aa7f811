package dev.keyway.processor.lock;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.lock.SecurityLock.Access;
import dev.keyway.processor.lock.SecurityLock.Entry;
import dev.keyway.processor.lock.SecurityLock.SchemeScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes locks, one line for each fact, so that a review sees what changed and nothing else.
 *
 * <pre>
 * # Keyway security lock, format 1
 * api shop.ShopApi
 * scheme OAuth2 "admin" implies "orders:read orders:write"
 * GET /docs public: "Keyway: the documentation page"
 * GET /orders/{id} OAuth2 "orders:read profile" checked by generated code after Users.token
 * PUT /orders/{id} OAuth2 "admin" or "orders:write" checked by Users.current; Key checked by
 * Keys.known
 * GET /prices public: "prices are no secret"; optional OAuth2 checked by Users.token
 * GET /talk WebSocket; OAuth2 "talk" checked by generated code after Users.token
 * </pre>
 */
public final class LockWriter {
  /** The version of the format that is written, and the only one that is read. */
  static final int FORMAT = 1;

  /** What the first line starts with; the version follows. */
  static final String HEADER = "# Keyway security lock, format ";

  /** What stands before who may call, where the endpoint is a WebSocket. */
  static final String WEB_SOCKET = "WebSocket";

  private static final String ADVICE =
      "# Who may call what. Not edited by hand: where it differs, the build says how to accept that.";

  private LockWriter() {}

  /** The text of the file. */
  public static String write(SecurityLock lock) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER + FORMAT);
    lines.add(ADVICE);
    lock.apis().forEach((api, section) -> {
      lines.add("");
      lines.add("api " + api);
      section.implied().forEach((scope, implied) -> lines.add(implication(scope, implied)));
      section.entries().forEach((operation, entry) -> lines.add(operation + " " + text(entry)));
    });
    return String.join("\n", lines) + "\n";
  }

  /** What a scope implies, as a line. */
  static String implication(SchemeScope scope, Collection<String> implied) {
    return "scheme " + scope.scheme() + " " + set(List.of(scope.scope())) + " implies "
        + set(implied);
  }

  /** What a line says, without what it is about. */
  static String text(Entry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.webSocket()) {
      parts.add(WEB_SOCKET);
    }
    if (entry.isPublic()) {
      parts.add("public"
          + entry.reason().map(reason -> ": " + QuotedText.quote(reason)).orElse(""));
    }
    entry.access().forEach((scheme, access) -> parts.add(text(scheme, access)));
    return String.join("; ", parts);
  }

  private static String text(String scheme, Access access) {
    String sets = access.sufficient().stream().map(LockWriter::set).collect(joining(" or "));
    return (access.optional() ? "optional " : "")
        + scheme
        + (sets.equals(set(List.of())) ? "" : " " + sets)
        + " checked by "
        + String.join(", ", access.checkedBy());
  }

  /** As OAuth 2 writes a set of scopes. Scopes have neither spaces nor quotes. */
  private static String set(Collection<String> scopes) {
    return '"' + String.join(" ", scopes) + '"';
  }
}
