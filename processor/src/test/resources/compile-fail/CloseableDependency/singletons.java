import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import jakarta.inject.Singleton;
import java.io.InputStream;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  @Singleton
  InputStream stream() {
    return InputStream.nullInputStream();
  }

  @Get("/provided")
  void provided(@Depends InputStream stream) {}
}

@Singleton
class Pool implements AutoCloseable {
  @Override
  public void close() {}
}
