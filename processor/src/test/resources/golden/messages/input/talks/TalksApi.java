package talks;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Provides;
import dev.keyway.WebSocket;
import dev.keyway.websocket.JsonConnection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** WebSockets whose messages are JSON. */
@Api(title = "Talks", version = "1.0")
public class TalksApi {
  /** What somebody says. */
  record Said(@NotBlank @Size(max = 200) String text) {}

  /** What all are told. */
  record Told(String room, String text) {}

  @Provides
  String room(String name) {
    return name;
  }

  /** A record each way. */
  @WebSocket("/rooms/{name}")
  void talk(@Depends String room, JsonConnection<Said, Told> connection) throws Exception {
    while (true) {
      connection.send(new Told(room, connection.receive().text()));
    }
  }

  /** The schemas are in place, and the call is too long for a line. */
  @WebSocket("/many/{name}")
  void many(
      @Depends("room") String nameOfTheRoom,
      int numberOfMessages,
      JsonConnection<List<Said>, Map<String, Told>> request)
      throws Exception {
    request.send(Map.of(nameOfTheRoom, new Told("", request.receive().get(0).text())));
  }

  /** Nobody answers. */
  @WebSocket("/reports")
  void reports(JsonConnection<Said, Void> connection) throws Exception {
    connection.receive();
  }

  /** Nobody asks. */
  @WebSocket(value = "/news", subprotocols = "news.v1")
  void news(JsonConnection<Void, Told> connection) throws Exception {
    connection.awaitClose();
  }
}
