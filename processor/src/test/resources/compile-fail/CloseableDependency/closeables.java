import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import java.io.InputStream;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  // error: [Keyway/CloseableDependency] Nothing would close the InputStream that is made here for each request.
  InputStream stream() {
    return InputStream.nullInputStream();
  }

  @Get("/provided")
  void provided(@Depends InputStream stream) {}

  @Get("/made")
  // error: [Keyway/CloseableDependency] Nothing would close the Session that is made here for each request.
  void made(@Depends Session session) {}
}

record Session(String name) implements AutoCloseable {
  @Override
  public void close() {}
}
