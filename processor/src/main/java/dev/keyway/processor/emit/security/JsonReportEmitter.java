package dev.keyway.processor.emit.security;

import dev.keyway.processor.emit.openapi.JsonWriter;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.SecurityTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the scope report for programs. Every member is always there, but for reasons there aren't, and
 * for what only a WebSocket has.
 */
public final class JsonReportEmitter {
  /** Raised when a program that reads the report would have to change. */
  private static final int FORMAT = 1;

  private JsonReportEmitter() {}

  /** The text of security.json. */
  public static String emit(SecurityTable table) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", FORMAT);
    report.put("api", table.api());
    report.put("title", table.title());
    report.put("version", table.version());
    report.put(
        "schemes", table.schemes().stream().map(JsonReportEmitter::scheme).toList());
    report.put(
        "endpoints", table.rows().stream().map(JsonReportEmitter::endpoint).toList());
    return JsonWriter.write(report);
  }

  private static Map<String, Object> scheme(SecurityScheme scheme) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", scheme.name());
    json.put(
        "scopes", scheme.scopes().stream().map(scope -> scope(scope, scheme)).toList());
    return json;
  }

  private static Map<String, Object> scope(Scope scope, SecurityScheme scheme) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", scope.name());
    json.put("description", scope.description());
    json.put("implies", scheme.impliedBy(scope.name()));
    return json;
  }

  private static Map<String, Object> endpoint(SecurityTable.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", row.method().name());
    json.put("path", row.path());
    if (row.webSocket()) {
      json.put("webSocket", true);
    }
    json.put("servedBy", row.servedBy());
    json.put("public", row.isPublic());
    row.publicReason().ifPresent(reason -> {
      json.put("publicReason", reason.text());
      json.put("publicOrigin", reason.origin());
    });
    json.put("access", row.schemes().stream().map(JsonReportEmitter::access).toList());
    json.put("dependencies", row.dependencyTree());
    return json;
  }

  private static Map<String, Object> access(SecurityTable.Access access) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", access.scheme().name());
    json.put("optional", access.optional());
    json.put("sufficient", access.sufficient());
    json.put("checkedBy", access.checkedBy());
    json.put(
        "provenance",
        access.provenance().stream().map(JsonReportEmitter::provenance).toList());
    return json;
  }

  private static Map<String, Object> provenance(SecurityTable.Provenance provenance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scope", provenance.scope());
    json.put("origin", provenance.origin());
    json.put("chain", List.copyOf(provenance.chain()));
    return json;
  }
}
