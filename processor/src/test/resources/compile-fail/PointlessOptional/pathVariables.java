import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Get;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a/{id}")
  // error at `id`: [Keyway/PointlessOptional] The path variable {id} is always there.
  String a(Optional<String> id) {
    return "";
  }

  @Get("/b/{id}")
  // error at `id`: [Keyway/PointlessOptional] The path variable {id} is always there.
  String b(@Default("1") int id) {
    return "";
  }
}
