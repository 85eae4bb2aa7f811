package endings;

import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.WebSocket;
import dev.keyway.response.Event;
import dev.keyway.response.EventStream;
import dev.keyway.response.FileContent;
import dev.keyway.response.StreamingBody;
import dev.keyway.websocket.WebSocketConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Answers of each kind that outlives its method. */
@Api(title = "Kinds", version = "1.0")
class KindsApi {
  @Provides
  Outer outer(@Depends Journal journal, @HeaderParam String failing) throws Exception {
    return new Outer(journal, failing);
  }

  @Provides
  Inner inner(@Depends Journal journal, @Depends Outer outer, @HeaderParam String failing)
      throws Exception {
    return new Inner(journal, failing);
  }

  @Get("/body")
  StreamingBody body(
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    return out -> {
      out.write('a');
      out.flush();
      journal.step("content", failing);
      for (int i = 0; failing.equals("gone"); i++) {
        out.write(new byte[8192]);
        out.flush();
      }
    };
  }

  @Get(value = "/lines", produces = "application/x-ndjson")
  Stream<Integer> lines(
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    return failing.equals("gone")
        ? Stream.iterate(1, i -> i + 1).peek(i -> once(i, journal, failing))
        : Stream.of(1, 2).peek(i -> once(i, journal, failing));
  }

  private static void once(int number, Journal journal, String failing) {
    if (number == 2) {
      try {
        journal.step("content", failing);
      } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }

  @Get("/events")
  EventStream events(
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    return EventStream.of(events -> {
      events.send(Event.of("a"));
      journal.step("content", failing);
      while (failing.equals("gone")) {
        events.send(Event.of("b"));
      }
    });
  }

  @Get("/file/{text:path}")
  FileContent file(
      String text,
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    Path file = Files.createTempFile("kinds", ".txt");
    file.toFile().deleteOnExit();
    Files.writeString(file, text);
    journal.step("content", failing);
    return FileContent.of(file);
  }

  @Get("/later")
  CompletionStage<String> later(
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    return CompletableFuture.supplyAsync(() -> {
      once(2, journal, failing);
      return "later";
    });
  }

  @WebSocket("/socket")
  void socket(
      @Depends Journal journal,
      @Depends Inner inner,
      @HeaderParam String failing,
      BackgroundTasks tasks,
      WebSocketConnection connection)
      throws Exception {
    tasks.add(() -> journal.add("task"));
    journal.step("endpoint", failing);
    connection.sendText("a");
    journal.step("content", failing);
    while (failing.equals("gone")) {
      connection.receiveText();
    }
  }

  @Get("/journal")
  @NonBlocking
  List<String> journal(@Depends Journal journal) {
    return journal.take();
  }
}
