package dev.keyway.request;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a request holds beyond the values that are declared. */
final class UnknownValues {
  /**
   * Fields that no API asks for but every request may have: those of the connection and the content
   * (RFC 9110, RFC 9112), credentials, cookies, and what clients tell of themselves.
   */
  private static final Set<String> COMMON_FIELDS = Set.of(
      "accept",
      "authorization",
      "cache-control",
      "connection",
      "cookie",
      "date",
      "dnt",
      "expect",
      "forwarded",
      "from",
      "host",
      "http2-settings",
      "keep-alive",
      "origin",
      "pragma",
      "priority",
      "proxy-connection",
      "range",
      "referer",
      "te",
      "traceparent",
      "tracestate",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "upgrade-insecure-requests",
      "user-agent",
      "via");

  /** The beginnings of the names of more of them. */
  private static final List<String> COMMON_PREFIXES =
      List.of("accept-", "content-", "if-", "sec-", "access-control-", "x-forwarded-");

  private UnknownValues() {}

  /**
   * The names that are not among the known ones, each once, in order.
   *
   * @param in where the values are; the names of header fields ignore case
   */
  static Set<String> among(Iterable<String> names, ParameterIn in, String... known) {
    boolean isHeader = in == ParameterIn.HEADER;
    Set<String> expected = new HashSet<>();
    for (String name : known) {
      expected.add(isHeader ? name.toLowerCase(Locale.ROOT) : name);
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (String name : names) {
      String sent = isHeader ? name.toLowerCase(Locale.ROOT) : name;
      if (!expected.contains(sent) && !(isHeader && isCommon(sent))) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  private static boolean isCommon(String field) {
    return COMMON_FIELDS.contains(field) || COMMON_PREFIXES.stream().anyMatch(field::startsWith);
  }
}
