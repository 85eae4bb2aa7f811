import dev.keyway.Api;
import dev.keyway.CacheDirectives;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/orders")
  @Security("read")
  @CacheDirectives("max-age=300")
  // error at `orders()`: [Keyway/InvalidCacheDirectives] GET /orders asks for a credential, and "max-age=300" lets caches answer those who have none.
  String orders() {
    return "";
  }

  @Get("/own")
  @Security("read")
  @CacheDirectives("private, max-age=300")
  String own() {
    return "";
  }

  @Get("/asked")
  @Security("read")
  @CacheDirectives("no-cache")
  String asked() {
    return "";
  }

  @Get("/prices")
  @Public("everybody may know them")
  @CacheDirectives("public, max-age=300")
  String prices() {
    return "";
  }

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String bearer) {
    return AccessToken.builder(bearer).build();
  }
}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "read"))
@interface OAuth2 {}
