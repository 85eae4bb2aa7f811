import dev.keyway.Api;
import dev.keyway.WebSocket;
import dev.keyway.websocket.JsonConnection;
import java.util.List;
import java.util.Optional;

@Api(title = "Chat", version = "1")
class ChatApi {
  record Said(Optional<String> text) {}

  @WebSocket("/both")
  void both(JsonConnection<Said, List<Said>> connection) {}

  @WebSocket("/in")
  void in(JsonConnection<Object, Void> connection) {}

  @WebSocket("/out")
  void out(JsonConnection<Void, String> connection) {}
}
