import dev.keyway.Api;
import dev.keyway.Change;
import dev.keyway.Get;
import dev.keyway.Patch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Changes<T>(
      Change<List<String>> names,
      Change<Map<String, @Nullable String>> texts,
      Change<Optional<String>> note,
      Change<@Nullable Changes<T>> inner,
      Change<T> value) {}

  @Patch("/")
  void change(Changes<String> body) {}

  @Get("/")
  Changes<Integer> changes() {
    return new Changes<>(
        Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
  }
}
