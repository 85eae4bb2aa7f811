package endings;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.HttpException;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.UnitOfWork;
import dev.keyway.security.AccessToken;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Api(title = "Endings", version = "1.0")
class EndingsApi {
  @OAuth2PasswordBearer(tokenUrl = "/token", scopes = @Scope(name = "write"))
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Entry(int number) {}

  /** A component, which isn't closed with a request. */
  @Singleton
  static final class Pool implements AutoCloseable {
    private final Journal journal;

    Pool(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void close() {
      journal.add("close pool");
    }
  }

  @Provides
  Outer outer(@Depends Journal journal, @Depends Pool pool, @HeaderParam String failing)
      throws Exception {
    return new Outer(journal, failing);
  }

  @Provides
  Inner inner(@Depends Journal journal, @Depends Outer outer, @HeaderParam String failing)
      throws Exception {
    return new Inner(journal, failing);
  }

  @Provides("quickOuter")
  @NonBlocking
  Unit quickOuter(@Depends Journal journal, @HeaderParam String failing) throws Exception {
    return new Unit("outer", journal, failing);
  }

  @Provides("quickInner")
  @NonBlocking
  Unit quickInner(
      @Depends Journal journal, @Depends("quickOuter") Unit outer, @HeaderParam String failing)
      throws Exception {
    return new Unit("inner", journal, failing);
  }

  @Provides
  Plain plain(@Depends Journal journal, @HeaderParam String failing) throws Exception {
    journal.step("open plain", failing);
    return new Plain(journal, failing);
  }

  /** Only there when it is wanted. */
  @Provides
  @Nullable
  UnitOfWork perhaps(@Depends Journal journal, @HeaderParam String failing, boolean wanted)
      throws Exception {
    return wanted ? new Unit("perhaps", journal, failing) : null;
  }

  /** Looks the token up in the outer unit. */
  @Provides
  AccessToken token(@Bearer String bearer, @Depends Outer outer) {
    if (bearer.equals("bad")) {
      throw new InvalidTokenException("bad");
    }
    return AccessToken.builder("ann").scopes(bearer.equals("weak") ? "none" : "write").build();
  }

  /** Everything in the last step, on a worker. */
  @Get("/late")
  @Public("a test")
  Result late(
      @Depends Journal journal,
      @Depends Outer outer,
      @Depends Inner inner,
      @HeaderParam String failing,
      String text)
      throws Exception {
    journal.step("endpoint", failing);
    return new Result(text);
  }

  /** Everything on the IO thread. */
  @Get("/quick")
  @Public("a test")
  @NonBlocking
  Result quick(
      @Depends Journal journal,
      @Depends("quickOuter") Unit outer,
      @Depends("quickInner") Unit inner,
      @HeaderParam String failing,
      String text)
      throws Exception {
    if (!Thread.currentThread().getName().contains("I/O")) {
      throw new IllegalStateException("not on the IO thread");
    }
    journal.step("endpoint", failing);
    return new Result(text);
  }

  /** The outer unit is opened to check the token, before the body is read. */
  @Post("/early")
  @Security("write")
  Result early(
      @Depends Journal journal,
      @Depends Outer outer,
      @Depends Inner inner,
      @HeaderParam String failing,
      String text,
      Entry entry)
      throws Exception {
    journal.step("endpoint", failing);
    return new Result(text);
  }

  /** Values that are only closed, and one that is run for its effect. */
  @Get("/plain")
  @Public("a test")
  @Depends("inner")
  void plain(
      @Depends Journal journal,
      @Depends Plain first,
      @Depends(cached = false) Plain second,
      @Depends Plain again,
      @Depends @Nullable UnitOfWork perhaps,
      @HeaderParam String failing)
      throws Exception {
    if (first != again || first == second) {
      throw new HttpException(418, "not shared");
    }
    journal.step("endpoint", failing);
  }

  @Get("/journal")
  @Public("a test")
  @NonBlocking
  List<String> journal(@Depends Journal journal) {
    return journal.take();
  }
}
