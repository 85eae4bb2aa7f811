import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Get;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a/{id}")
  String a(String id, Optional<String> name, @Default("1") int page) {
    return "";
  }
}
