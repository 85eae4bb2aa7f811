package streams;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.HttpException;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.UnitOfWork;
import dev.keyway.response.Event;
import dev.keyway.response.EventStream;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers that go on after the method has returned. */
@Api(title = "Streams", version = "1")
public class StreamsApi {
  private static final List<String> LOG = new CopyOnWriteArrayList<>();

  private static final Path FILES = files();

  private static Path files() {
    try {
      Path directory = Files.createTempDirectory("files");
      Files.writeString(directory.resolve("a.txt"), "0123456789");
      Files.writeString(directory.resolve("empty.html"), "");
      Files.writeString(directory.resolve("large.txt"), "x".repeat(100_000));
      Files.createDirectory(directory.resolve("folder"));
      Files.createSymbolicLink(directory.resolve("link.txt"), Path.of("/etc/passwd"));
      for (String name : List.of("a.txt", "large.txt")) {
        Files.setLastModifiedTime(
            directory.resolve(name), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes how it ends. */
  static final class Session implements UnitOfWork {
    private volatile boolean open = true;

    @Override
    public void complete() {
      LOG.add("complete");
    }

    @Override
    public void failed(Throwable failure) {
      LOG.add("failed");
    }

    @Override
    public void close() {
      open = false;
      LOG.add("close");
    }
  }

  record Row(int id) {}

  @Provides
  Session session() {
    return new Session();
  }

  @Get("/log")
  List<String> log() {
    List<String> log = List.copyOf(LOG);
    LOG.clear();
    return log;
  }

  @Get("/rows")
  Stream<Row> rows(int count, @Depends Session session) {
    return IntStream.range(0, count)
        .mapToObj(id -> {
          if (!session.open) {
            throw new IllegalStateException("closed too early");
          }
          return new Row(id);
        })
        .onClose(() -> LOG.add("stream closed"));
  }

  @Get(value = "/lines", produces = "application/x-ndjson")
  Stream<Row> lines() {
    return Stream.of(new Row(1), new Row(2));
  }

  @Get(value = "/row-events", produces = "text/event-stream")
  Stream<Row> rowEvents() {
    return Stream.of(new Row(1), new Row(2));
  }

  @Get(value = "/csv", produces = "text/csv; charset=utf-8")
  Response<StreamingBody> csv(int size) {
    return Response.<StreamingBody>of(
            out -> out.write("x".repeat(size).getBytes(StandardCharsets.UTF_8)))
        .header("Content-Disposition", "attachment; filename=\"a.csv\"");
  }

  @Get("/fails")
  StreamingBody fails(int after, boolean refused, @Depends Session session) {
    return out -> {
      out.write(new byte[after]);
      throw refused ? new HttpException(409, "refused") : new IllegalStateException("wrong");
    };
  }

  @Get("/events")
  EventStream events(@HeaderParam("Last-Event-ID") Optional<String> last) {
    return EventStream.of(events -> {
      events.send(Event.of("after " + last.orElse("nothing")).withId("7").withEvent("news"));
      events.comment("nothing new");
      events.send(Event.of("two\nlines").withRetry(Duration.ofSeconds(3)));
    });
  }

  /** Waits forever; only a client that leaves ends it. */
  @Get("/forever")
  EventStream forever() {
    return EventStream.of(events -> {
          try {
            new CountDownLatch(1).await();
          } finally {
            LOG.add("producer ended");
          }
        })
        .heartbeat(Duration.ofMillis(50));
  }

  @Get("/files/{name:path}")
  FileContent file(String name) {
    return FileContent.inside(FILES, name);
  }

  @Get(value = "/report", produces = "text/csv")
  Response<FileContent> report() {
    return Response.of(FileContent.of(FILES.resolve("large.txt")).attachment("résumé 1.csv"))
        .header("Cache-Control", "private, max-age=60");
  }

  @Get("/later")
  @NonBlocking
  CompletionStage<Row> later() {
    return CompletableFuture.supplyAsync(() -> new Row(1));
  }

  @Get("/now")
  @NonBlocking
  CompletionStage<Row> now() {
    return CompletableFuture.completedFuture(new Row(2));
  }

  @Get("/optional-later")
  CompletableFuture<Optional<Row>> optionalLater() {
    return CompletableFuture.supplyAsync(Optional::empty);
  }

  @Get("/response-later")
  CompletableFuture<Response<Row>> responseLater() {
    return CompletableFuture.supplyAsync(() -> Response.of(new Row(3)).status(202));
  }

  @Post("/work")
  CompletableFuture<Void> work(@Depends Session session) {
    return CompletableFuture.runAsync(() -> LOG.add(session.open ? "open" : "closed"));
  }

  @Get("/refused-later")
  CompletionStage<Row> refusedLater() {
    return CompletableFuture.<Row>supplyAsync(() -> {
          throw new HttpException(409, "Taken");
        })
        .thenApply(row -> row);
  }

  @Get("/fails-later")
  CompletionStage<Row> failsLater(@Depends Session session) {
    return CompletableFuture.supplyAsync(() -> {
      throw new IllegalStateException("internal");
    });
  }

  @Get("/stream-later")
  CompletionStage<Stream<Row>> streamLater() {
    return CompletableFuture.supplyAsync(() -> Stream.of(new Row(4)));
  }
}
