package websockets;

import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.CookieParam;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.ResponseHeaders;
import dev.keyway.UnitOfWork;
import dev.keyway.WebSocket;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import dev.keyway.websocket.WebSocketConnection;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** WebSockets in every place where a request can be refused. */
@Api(title = "Sockets", version = "1.0")
public class SocketsApi {
  final List<String> log = new CopyOnWriteArrayList<>();

  /** What is told how it went. */
  final class Unit implements UnitOfWork {
    @Override
    public void complete() {
      log.add("complete");
    }

    @Override
    public void failed(Throwable failure) {
      log.add("failed");
    }

    @Override
    public void close() {
      log.add("close");
    }
  }

  record Room(String name) {}

  @Provides
  AccessToken token(@OAuth2 String token) {
    return AccessToken.builder("someone").scopes(token.split("-")).build();
  }

  @Provides
  Unit unit(ResponseHeaders headers) {
    log.add("open");
    headers.set("X-Unit", "open");
    return new Unit();
  }

  @Provides
  Room room(String room) {
    if (room.equals("none")) {
      throw new HttpException(404, "There is no such room");
    }
    return new Room(room);
  }

  @WebSocket(value = "/rooms/{room}", subprotocols = "chat")
  @Security("talk")
  void talk(
      @Depends Room room,
      @QueryParam @Max(3) int times,
      @CookieParam Optional<String> theme,
      @Depends Unit unit,
      BackgroundTasks tasks,
      WebSocketConnection connection)
      throws Exception {
    log.add("called");
    tasks.add(() -> log.add("task"));
    while (true) {
      String text = connection.receiveText();
      for (int i = 0; i < times; i++) {
        connection.sendText(room.name() + " " + theme.orElse("-") + " " + text);
      }
    }
  }

  @Get("/log")
  @Public("a test")
  List<String> log() {
    List<String> all = List.copyOf(log);
    log.clear();
    return all;
  }
}
