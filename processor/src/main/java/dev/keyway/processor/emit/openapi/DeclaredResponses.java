package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.DeclaredResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds the responses that users describe to those that Keyway knows of itself. */
final class DeclaredResponses {
  private final SchemaEmitter schemas;
  private final ContentEmitter content;

  DeclaredResponses(SchemaEmitter schemas, ContentEmitter content) {
    this.schemas = schemas;
    this.content = content;
  }

  /**
   * The responses of an operation: its own, then the others by status, {@code default} last.
   *
   * @param ownStatus of the endpoint's success
   * @param known responses and references by status
   */
  Map<String, Object> added(
      List<DeclaredResponse> declared, String ownStatus, Map<String, Object> known) {
    if (declared.isEmpty()) {
      return known;
    }
    Map<String, MergedResponse> merged = new TreeMap<>();
    for (DeclaredResponse response : declared) {
      merged
          .computeIfAbsent(response.status(), status -> start(status, ownStatus, known.get(status)))
          .add(
              response.description(),
              response.body().map(content::of).orElseGet(ErrorResponses::problemContent),
              headers(response));
    }
    Map<String, Object> all = new TreeMap<>(known);
    merged.forEach((status, response) -> all.put(status, response.map()));
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put(ownStatus, Objects.requireNonNull(all.remove(ownStatus)));
    ordered.putAll(all);
    return ordered;
  }

  private static MergedResponse start(String status, String ownStatus, @Nullable Object known) {
    MergedResponse response = new MergedResponse(status);
    if (known instanceof Map<?, ?> object) {
      response.start(
          object.containsKey("$ref") ? ErrorResponses.referred(status) : object,
          status.equals(ownStatus));
    }
    return response;
  }

  private Map<String, Object> headers(DeclaredResponse response) {
    Members headers = new Members();
    for (DeclaredResponse.Header header : response.headers()) {
      headers.put(
          header.name(),
          new Members()
              .put("description", header.description())
              .put("required", header.required())
              .putAlways("schema", schemas.schema(header.type()))
              .map());
    }
    return headers.map();
  }
}
