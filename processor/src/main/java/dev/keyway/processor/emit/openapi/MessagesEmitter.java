package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Messages;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.SchemaPointers;
import java.util.Map;

/** Writes what goes through a WebSocket as JSON, in an extension: OpenAPI has no words for it. */
final class MessagesEmitter {
  private MessagesEmitter() {}

  /** The extension as the member of its operation; empty where there is nothing to tell. */
  static Map<String, Object> messages(ResponseBody body, SchemaEmitter schemas) {
    if (!(body instanceof ResponseBody.WebSocket webSocket)
        || !webSocket.messages().areJson()) {
      return Map.of();
    }
    Messages messages = webSocket.messages();
    Members members = new Members();
    messages
        .received()
        .ifPresent(received ->
            members.putAlways(SchemaPointers.FROM_CLIENT, schemas.schema(received.form())));
    messages
        .sent()
        .ifPresent(
            sent -> members.putAlways(SchemaPointers.FROM_SERVER, schemas.schema(sent.form())));
    return Map.of(SchemaPointers.MESSAGES, members.map());
  }
}
