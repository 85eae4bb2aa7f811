import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import dev.keyway.WebSocket;
import dev.keyway.websocket.WebSocketConnection;

@Api(title = "Chat", version = "1")
class ChatApi {
  @Provides
  String greeting(ResponseHeaders headers) {
    headers.set("X-Greeting", "hello");
    return "hello";
  }

  @WebSocket(value = "/echo", subprotocols = {"chat", "Chat", "bearer"})
  void echo(
      @Depends String greeting,
      Request request,
      BackgroundTasks tasks,
      WebSocketConnection connection) {}

  @Get("/plain")
  String plain() {
    return "";
  }
}
