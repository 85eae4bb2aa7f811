package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.OperationPlan;
import java.util.List;
import java.util.Map;

/** The header fields of responses that Keyway itself sets, or knows to be there. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  /** Those of what an endpoint answers when it succeeds, by name. */
  static Map<String, Object> of(OperationPlan.SuccessPlan success) {
    if (success.body() instanceof ResponseBody.WebSocket webSocket) {
      return subprotocol(webSocket.subprotocols());
    }
    Members headers = new Members();
    success
        .cacheDirectives()
        .ifPresent(directives -> headers.put("Cache-Control", cacheControl(directives)));
    if (success.status() / 100 == 3) {
      headers.put("Location", location());
    }
    return headers.map();
  }

  /** Where a redirect leads. */
  static Map<String, Object> location() {
    return new Members()
        .put("description", "Where to go.")
        .put("required", true)
        .put(
            "schema",
            new Members().put("type", "string").put("format", "uri-reference").map())
        .map();
  }

  /** What a client is told that may not do something. */
  static Map<String, Object> challenge() {
    return new Members()
        .put("description", "How to authenticate, and which scopes are required.")
        .put("required", true)
        .put("schema", Map.of("type", "string"))
        .map();
  }

  private static Map<String, Object> cacheControl(String directives) {
    return new Members()
        .put("description", "Who may keep it, and for how long (RFC 9111).")
        .put(
            "schema",
            new Members()
                .put("type", "string")
                .put("examples", List.of(directives))
                .map())
        .map();
  }

  private static Map<String, Object> subprotocol(List<String> subprotocols) {
    if (subprotocols.isEmpty()) {
      return Map.of();
    }
    return Map.of(
        "Sec-WebSocket-Protocol",
        new Members()
            .put("description", "The subprotocol, if the client asks for one.")
            .put(
                "schema",
                new Members().put("type", "string").put("enum", subprotocols).map())
            .map());
  }
}
