package app.web;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import java.net.URI;

/** Pages. */
public class Pages {
  private final Store store;
  private final URI home;

  /** Made by Keyway. */
  public Pages(Store store, @Depends("mirror") URI home) {
    this.store = store;
    this.home = home;
  }

  @Provides
  Visit visit(String page) {
    return new Visit(page);
  }

  @Get("/pages/{page}")
  Visit page(@Depends Visit visit) {
    return visit;
  }

  @Get("/home")
  URI home() {
    return home.resolve(store.toString());
  }

  record Visit(String page) {}
}
