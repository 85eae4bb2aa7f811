package streams;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.response.EventStream;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Answers that go on after the method has returned. */
@Api(title = "Streams", version = "1.0")
public class StreamsApi {
  /** What rows are read from. */
  static final class Session implements Closeable {
    @Override
    public void close() {}
  }

  interface Row {
    long id();
  }

  record StoredRow(long id, String secret) implements Row {}

  @Provides
  Session session() {
    return new Session();
  }

  @Get(value = "/rows", response = Row.class)
  Stream<StoredRow> rows(@Depends Session session) {
    return Stream.of(new StoredRow(1, "x"));
  }

  @Get(value = "/rows.ndjson", produces = "application/x-ndjson")
  Stream<Row> lines() {
    return Stream.of(new StoredRow(1, "x"));
  }

  @Get(value = "/rows.events", produces = "text/event-stream")
  Stream<Row> rowEvents() {
    return Stream.of(new StoredRow(1, "x"));
  }

  @Get(value = "/rows.csv", produces = "text/csv; charset=utf-8")
  StreamingBody csv() {
    return out -> out.write(new byte[] {'1'});
  }

  @Get("/download")
  Response<StreamingBody> download() {
    return Response.<StreamingBody>of(out -> out.write(new byte[] {'1'}))
        .header("Content-Disposition", "attachment");
  }

  /** All that happens. */
  @Get("/events")
  EventStream events() {
    return EventStream.of(events -> events.send("hello"));
  }

  @Get(value = "/later/{result}", response = Row.class)
  @NonBlocking
  CompletionStage<Optional<StoredRow>> later(int result) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Post("/work")
  CompletableFuture<Void> work(@Depends Session session) {
    return CompletableFuture.completedFuture(null);
  }
}
