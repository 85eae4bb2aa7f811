package messages;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.UnitOfWork;
import dev.keyway.WebSocket;
import dev.keyway.error.ValidationException;
import dev.keyway.websocket.JsonConnection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** WebSockets whose messages are JSON. */
@Api(title = "Talks", version = "1.0")
public class TalksApi {
  final List<String> log = new CopyOnWriteArrayList<>();
  final Set<JsonConnection<Said, Told>> all = ConcurrentHashMap.newKeySet();

  record Said(@NotBlank String text, @Max(3) int times) {}

  /** What is told. */
  static class Told {
    private final String text;

    Told(String text) {
      this.text = text;
    }

    public String getText() {
      return text;
    }
  }

  /** What is told, and kept with what nobody else may know. */
  static final class Kept extends Told {
    Kept(String text) {
      super(text);
    }

    public String getSecret() {
      return "secret";
    }
  }

  record Outcome(String text) {}

  /** What is told how it went. */
  final class Unit implements UnitOfWork {
    @Override
    public void complete() {
      log.add("complete");
    }

    @Override
    public void failed(Throwable failure) {
      log.add("failed " + failure.getClass().getSimpleName());
    }

    @Override
    public void close() {}
  }

  @Provides
  Unit unit() {
    return new Unit();
  }

  @WebSocket("/talk")
  void talk(@Depends Unit unit, JsonConnection<Said, Told> connection) throws Exception {
    all.add(connection);
    try {
      while (true) {
        Said said = connection.receive();
        for (int i = 0; i < said.times(); i++) {
          connection.send(new Kept(said.text()));
        }
      }
    } finally {
      all.remove(connection);
    }
  }

  @WebSocket("/patient")
  void patient(JsonConnection<List<Said>, Outcome> connection) throws Exception {
    while (true) {
      try {
        connection.send(new Outcome(connection.receive().size() + " received"));
      } catch (ValidationException invalid) {
        connection.send(new Outcome(invalid.errors().size() + " mistakes"));
      }
    }
  }

  @WebSocket("/lists")
  void lists(JsonConnection<List<Said>, Void> connection) throws Exception {
    connection.receive();
  }

  @WebSocket("/any")
  void any(JsonConnection<Map<String, Object>, Object> connection) throws Exception {
    while (true) {
      connection.send(connection.receive().get("echo"));
    }
  }

  @WebSocket("/news")
  void news(JsonConnection<Void, Told> connection) throws Exception {
    connection.send(new Told("news"));
    connection.receive();
  }

  @Get("/tell")
  void tell(String text) {
    all.forEach(each -> each.offer(new Kept(text)));
  }

  @Get("/log")
  List<String> log() {
    List<String> copy = List.copyOf(log);
    log.clear();
    return copy;
  }
}
