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
// error at `"shop"`: [Keyway/UnknownScope] Scope "shop" is not declared by scheme "OAuth2".
@Security("shop")
class ShopApi {
  // error at `"orders:raed"`: [Keyway/UnknownScope] Scope "orders:raed" is not declared by scheme "OAuth2".
  @Security({"orders:read", "orders:raed"})
  @Get("/a")
  String a(@Depends AccessToken token) {
    return "";
  }

  // error at `{"orders:read", "profile me"}`: [Keyway/UnknownScope] Scope "me" is not declared by scheme "OAuth2".
  @Security(anyOf = {"orders:read", "profile me"})
  @Get("/b")
  // error at `"Profile"`: [Keyway/UnknownScope] Scope "Profile" is not declared by scheme "OAuth2".
  String b(@Security("Profile") @Depends AccessToken token) {
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
    scopes = {
      // error at `"nothing"`: [Keyway/UnknownScope] Scope "nothing" is not declared by scheme "OAuth2".
      @Scope(name = "orders:read", implies = "nothing"),
      @Scope(name = "profile")
    })
@interface OAuth2 {}
