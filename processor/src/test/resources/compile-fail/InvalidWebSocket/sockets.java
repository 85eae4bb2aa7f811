import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.ResponseHeaders;
import dev.keyway.WebSocket;
import dev.keyway.websocket.JsonConnection;
import dev.keyway.websocket.WebSocketConnection;
import java.util.Optional;

@Api(title = "Chat", version = "1")
class ChatApi {
  record Said(String text) {}

  @WebSocket("/nothing")
  // error: [Keyway/InvalidWebSocket] ChatApi.nothing has nothing to talk through.
  void nothing() {}

  @WebSocket("/result")
  // error: [Keyway/InvalidWebSocket] ChatApi.result returns a value, and there is nobody to take it:
  String result(WebSocketConnection connection) {
    return "";
  }

  // error at `other)`: [Keyway/InvalidWebSocket] ChatApi.two has one connection, and asks for 2.
  @WebSocket("/two") void two(WebSocketConnection connection, WebSocketConnection other) {}

  @WebSocket("/prompt")
  // error: [Keyway/InvalidWebSocket] ChatApi.prompt has a thread of its own while its WebSocket is open, and may block.
  @NonBlocking
  void prompt(WebSocketConnection connection) {}

  // error at `headers,`: [Keyway/InvalidWebSocket] ChatApi.late(headers) comes too late: the handshake is answered when ChatApi.late is called.
  @WebSocket("/late") void late(ResponseHeaders headers, WebSocketConnection connection) {}

  // error at `"chat v2"`: [Keyway/InvalidWebSocket] "chat v2" can't be the name of a subprotocol
  @WebSocket(value = "/space", subprotocols = {"chat", "chat v2"})
  void space(WebSocketConnection connection) {}

  // error at `"bearer.x"`: [Keyway/InvalidWebSocket] "bearer.x" would be taken for a bearer token, which browsers send so.
  @WebSocket(value = "/token", subprotocols = "bearer.x")
  void token(WebSocketConnection connection) {}

  // error at `"chat", }`: [Keyway/InvalidWebSocket] The subprotocol "chat" is named twice.
  @WebSocket(value = "/twice", subprotocols = {"chat", "Chat", "chat", })
  void twice(WebSocketConnection connection) {}

  // error at `connection) {`: [Keyway/InvalidWebSocket] ChatApi.plain(connection) is a connection, and ChatApi.plain is not the endpoint of a WebSocket.
  @Get("/plain") String plain(WebSocketConnection connection) {
    return "";
  }

  // error at `connection) {`: [Keyway/InvalidWebSocket] ChatApi.greeting(connection) is a connection, which isn't open before the endpoint is called.
  @Provides String greeting(WebSocketConnection connection) {
    return "";
  }

  // error at `both)`: [Keyway/InvalidWebSocket] ChatApi.mixed has one connection, and asks for 2.
  @WebSocket("/mixed") void mixed(WebSocketConnection text, JsonConnection<Said, Said> both) {}

  // error at `json)`: [Keyway/InvalidWebSocket] ChatApi.untyped(json) is a JsonConnection, and doesn't say of what.
  @WebSocket("/untyped") void untyped(JsonConnection json) {}

  // error at `json)`: [Keyway/InvalidWebSocket] Nothing is received and nothing sent through ChatApi.silent(json).
  @WebSocket("/silent") void silent(JsonConnection<Void, Void> json) {}

  // error at `json)`: [Keyway/InvalidWebSocket] A wildcard leaves open what goes through ChatApi.open(json).
  @WebSocket("/open") void open(JsonConnection<Said, ? extends Said> json) {}

  // error at `json)`: [Keyway/InvalidWebSocket] A message of ChatApi.absent(json) would be null,
  @WebSocket("/absent") void absent(JsonConnection<Optional<Said>, Said> json) {}

  // error at `json)`: [Keyway/InvalidWebSocket] ChatApi.made(json) is a connection, which isn't open before the endpoint is called.
  @Provides Said made(JsonConnection<Said, Said> json) {
    return new Said("");
  }
}
