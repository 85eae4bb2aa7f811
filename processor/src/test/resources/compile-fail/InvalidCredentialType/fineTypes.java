import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.security.HttpBearer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/required")
  void required(@Bearer String token) {}

  @dev.keyway.security.Public("for guests, too")
  @Get("/optional")
  void optional(@Bearer Optional<String> token) {}

  @dev.keyway.security.Public("for guests, too")
  @Get("/nullable")
  void nullable(@Bearer @Nullable String token) {}
}

@HttpBearer
@interface Bearer {}
