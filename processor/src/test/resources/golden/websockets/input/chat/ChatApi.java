package chat;

import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Depends;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.WebSocket;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import dev.keyway.websocket.WebSocketConnection;
import java.io.Closeable;
import java.util.Optional;

/** WebSockets, with what endpoints have. */
@Api(title = "Chat", version = "1.0")
public class ChatApi {
  record User(String name) {}

  /** What rooms are kept in. */
  static final class Session implements Closeable {
    @Override
    public void close() {}
  }

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String token) {
    return AccessToken.builder(token).scopes("rooms:talk").build();
  }

  @Provides
  User currentUser(@Depends AccessToken token) {
    return new User(token.subject());
  }

  @Provides
  Session session() {
    return new Session();
  }

  /** What is said is said again. */
  @WebSocket("/echo")
  @Public("nothing is kept")
  void echo(WebSocketConnection connection) throws Exception {
    while (true) {
      connection.sendText(connection.receiveText());
    }
  }

  /**
   * All that is said in a room.
   *
   * @param room where to listen
   */
  @WebSocket(value = "/rooms/{room}", subprotocols = {"chat.v2", "chat.v1"})
  @Security("rooms:talk")
  void talk(
      String room,
      @CookieParam Optional<String> theme,
      WebSocketConnection client,
      @Depends User user,
      @Depends Session session)
      throws InterruptedException {
    client.awaitClose();
  }

  /** News, without a dependency that blocks. */
  @WebSocket("/news")
  @Security("rooms:talk")
  void news(@Depends AccessToken token, int request, WebSocketConnection connection) {
    connection.offerText(token.subject());
  }
}
