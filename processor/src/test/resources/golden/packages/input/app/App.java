package app;

import app.web.Pages;
import dev.keyway.Api;
import dev.keyway.Provides;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;

/** Components of other packages, with exceptions and an end. */
@Api(title = "Packages", version = "1", routes = {Pages.class, App.Own.class})
public class App {

  @Provides
  @Singleton
  URI home() throws SQLException {
    return URI.create("http://localhost");
  }

  @Provides("mirror")
  @Singleton
  URI other() {
    return URI.create("http://localhost:8081");
  }

  /** Endpoints of the API's own. */
  static class Own {
    private final app.web.Store store;

    Own(app.web.Store store) throws IOException {
      this.store = store;
    }

    @dev.keyway.Get("/own")
    String own() {
      return store.toString();
    }
  }
}
