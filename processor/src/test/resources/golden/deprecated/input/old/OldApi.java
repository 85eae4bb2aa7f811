package old;

import dev.keyway.Api;
import dev.keyway.Converts;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/** Has much that nobody should use any more. */
@Api(title = "Old", version = "1")
class OldApi {
  /** What was there at first. */
  @Deprecated
  record Old(@Size(max = 3) String name) {}

  /** Of which one member is old. */
  record Item(@Size(max = 3) String name, @Size(max = 9) String title) {
    @Deprecated
    @Override
    public String name() {
      return name;
    }
  }

  /** A text that will be gone. */
  @Deprecated(forRemoval = true)
  record Gone(String text) {}

  /** A session, which ends. */
  record Session(String id) implements AutoCloseable {
    @Override
    public void close() throws IOException {}
  }

  enum Level {
    LOW,
    @Deprecated
    HIGH
  }

  /** Is thrown no more. */
  @Deprecated
  static class OldException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Deprecated
  @Converts
  static Gone gone(String text) {
    return new Gone(text);
  }

  @Deprecated
  @Provides
  Session session() {
    return new Session("");
  }

  @Deprecated
  @ExceptionHandler(status = 410)
  void handle(OldException e) {}

  /** Takes and gives what is old. */
  @Post("/old")
  Old old(Old body) {
    return body;
  }

  /** Looks at an old member. */
  @Post("/items")
  void item(Item item) {}

  /** Is old itself. */
  @Deprecated
  @Get("/itself")
  String itself() {
    return "";
  }

  /** Will be gone, as what it takes is. */
  @Deprecated(forRemoval = true)
  @Get("/gone")
  String gone(@QueryParam Gone gone, @Depends Session session) {
    return "";
  }

  /** Has an old default. */
  @Get("/level")
  String level(@Default("HIGH") Level level) {
    return "";
  }

  /** Has nothing to do with it. */
  @Get("/new")
  String fresh(@Default("LOW") Level level) {
    return "";
  }
}
