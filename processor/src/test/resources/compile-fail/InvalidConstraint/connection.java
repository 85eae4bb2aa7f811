import dev.keyway.Api;
import dev.keyway.WebSocket;
import dev.keyway.websocket.JsonConnection;
import jakarta.validation.constraints.NotBlank;

@Api(title = "Chat", version = "1")
class ChatApi {
  record Said(@NotBlank String text) {}

  @WebSocket("/fine")
  void fine(JsonConnection<Said, Said> connection) {}

  // error at `connection)`: [Keyway/InvalidConstraint] @NotBlank on a type argument of connection would not be checked.
  @WebSocket("/lost") void lost(JsonConnection<@NotBlank String, String> connection) {}
}
