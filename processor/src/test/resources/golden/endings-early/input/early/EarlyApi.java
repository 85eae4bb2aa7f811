package early;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.UnitOfWork;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The caller is looked up in the session that the endpoint goes on with. */
@Api(title = "Early", version = "1.0")
class EarlyApi {
  @OAuth2PasswordBearer(tokenUrl = "/token", scopes = @Scope(name = "write"))
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Session(String database) implements UnitOfWork {
    @Override
    public void complete() {}

    @Override
    public void close() {}
  }

  record Connection(String database) implements AutoCloseable {
    @Override
    public void close() {}
  }

  record Note(String text) {}

  @Provides
  Connection connection() {
    return new Connection("notes");
  }

  @Provides
  Session session(@Depends Connection connection) {
    return new Session(connection.database());
  }

  @Provides
  @Nullable
  UnitOfWork journal() {
    return null;
  }

  @Provides
  AccessToken token(@Bearer String bearer, @Depends Session session) {
    return AccessToken.builder(bearer).scopes("write").build();
  }

  /** The body is read in between, so the session ends after the last step. */
  @Post("/notes")
  @Security("write")
  Note add(@Depends Session session, Note note) {
    return note;
  }

  /** Nothing is in between. */
  @Get("/notes")
  @Security("write")
  Note last(@Depends Session session, @Depends @Nullable UnitOfWork journal) {
    return new Note(session.database());
  }
}
