import dev.keyway.Api;
import dev.keyway.CacheDirectives;
import dev.keyway.Get;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/prices")
  @CacheDirectives("public, max-age=300, s-maxage=60, stale-while-revalidate=30, stale-if-error=60")
  String prices() {
    return "";
  }

  @Get("/logo")
  @CacheDirectives("Public, MAX-AGE=31536000, immutable")
  String logo() {
    return "";
  }

  @Post("/token")
  @CacheDirectives("no-store, no-transform")
  String token() {
    return "";
  }
}
