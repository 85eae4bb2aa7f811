package endings;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;

@Api(title = "Endings", version = "1.0")
class EndingsApi {
  record Entry(String text) {}

  @Provides
  Pooled pooled(String pool) {
    return new Pooled(pool);
  }

  @Provides
  Transaction transaction(@Depends Pooled pooled) {
    return new Transaction(pooled);
  }

  @Provides
  @NonBlocking
  Reader reader(String text) {
    return new StringReader(text);
  }

  @Provides(close = false)
  InputStream in() {
    return System.in;
  }

  @Provides("lock")
  Lock lock() {
    return new Lock();
  }

  /** One inside the other, in the order in which they are made. */
  @Post("/entries")
  Entry add(Entry entry, @Depends Transaction transaction, @Depends Entries entries) {
    return entry;
  }

  /** On the IO thread, where nothing may block. */
  @Get("/first")
  @NonBlocking
  String first(@Depends Reader reader) throws Exception {
    return Character.toString(reader.read());
  }

  /** On the worker, since the endpoint may block. */
  @Get("/second")
  String second(@Depends Reader reader, @Depends InputStream notClosed) throws Exception {
    return Character.toString(reader.read());
  }

  /** Nobody needs its value, and closing it can be interrupted. */
  @Get("/locked")
  @Depends("lock")
  void locked(String failure) {}

  /** Once each. */
  @Get("/twice")
  void twice(@Depends Pooled first, @Depends(cached = false) Pooled second, @Depends Pooled third) {}
}
