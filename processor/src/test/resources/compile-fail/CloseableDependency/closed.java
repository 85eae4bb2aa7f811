import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  @Singleton
  InputStream component() {
    return InputStream.nullInputStream();
  }

  @Provides
  @Nullable
  StringReader perhaps() {
    return null;
  }

  @Provides(close = false)
  Optional<Session> ofSomebodyElse() {
    return Optional.empty();
  }

  @Provides
  Supplier<Session> later() {
    return () -> new Session(List.of());
  }

  @Get("/provided")
  void provided(
      @Depends InputStream component,
      @Depends @Nullable StringReader perhaps,
      @Depends Optional<Session> ofSomebodyElse,
      @Depends Supplier<Session> later) {}
}

record Session(List<InputStream> streams) implements AutoCloseable {
  @Override
  public void close() {}
}

@Singleton
class Pool implements AutoCloseable {
  @Override
  public void close() {}
}
