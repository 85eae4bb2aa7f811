package handlers;

import dev.keyway.Depends;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Routes;
import dev.keyway.UnitOfWork;
import java.io.FileNotFoundException;
import java.io.IOException;

@Routes(prefix = "/files")
class Files {
  /** The file can't be read. */
  @ExceptionHandler(status = 502)
  Report unreadable(IOException request) {
    return new Report("unreadable");
  }

  /** There is no such file. */
  @ExceptionHandler(status = 404)
  @NonBlocking
  void missing(FileNotFoundException e) {}

  /** Closer than that of the API. */
  @ExceptionHandler(status = 422)
  Problem422 taken(NameTaken taken) {
    return new Problem422(taken.getMessage());
  }

  record Problem422(String name) {}

  record Unit(String name) implements UnitOfWork {
    @Override
    public void complete() throws Exception {
      if (name.startsWith("complete ")) {
        throw Failures.of(name.substring(9));
      }
    }

    @Override
    public void close() {}
  }

  @Provides
  Unit unit(String name) throws Exception {
    if (name.startsWith("unit ")) {
      throw Failures.of(name.substring(5));
    }
    return new Unit(name);
  }

  @Get
  String read(@Depends Unit unit) throws Exception {
    if (!unit.name().startsWith("complete ")) {
      throw Failures.of(unit.name());
    }
    return "done";
  }

  @Post
  @NonBlocking
  String failed(String name, int number) throws Exception {
    throw Failures.of(name);
  }

  @Routes(prefix = "/inner")
  static class Inner {
    @ExceptionHandler(status = 507)
    void full(IOException e) {}

    @Get
    String inner(String name) throws Exception {
      throw Failures.of(name);
    }
  }
}
