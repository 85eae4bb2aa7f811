import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  // error: [Keyway/CloseableDependency] Nothing would close the InputStream in the Optional<InputStream> that is made here for each request.
  Optional<InputStream> perhaps() {
    return Optional.empty();
  }

  @Provides
  // error: [Keyway/CloseableDependency] Nothing would close the Session in the Map<String, List<? extends Session>> that is made here for each request.
  Map<String, List<? extends Session>> several() {
    return Map.of();
  }

  @Provides
  // error: [Keyway/CloseableDependency] Nothing would close the Session in the Session[] that is made here for each request.
  Session[] array() {
    return new Session[0];
  }

  @Get("/provided")
  void provided(
      @Depends Optional<InputStream> perhaps,
      @Depends Map<String, List<? extends Session>> several,
      @Depends Session[] array) {}
}

record Session(String name) implements AutoCloseable {
  @Override
  public void close() {}
}
