import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `"orders:raed"`: [Keyway/UnknownScope] Scope "orders:raed" is not declared by scheme "OAuth2".
  @Security("orders:raed")
  @interface Reader {}

  @Reader
  @Get("/a")
  String a(@Depends AccessToken token) {
    return "";
  }

  @Reader
  @Get("/b")
  String b(@Depends AccessToken token) {
    return "";
  }

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String bearer) {
    return AccessToken.builder(bearer).build();
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = @Scope(name = "orders:read"))
@interface OAuth2 {}
