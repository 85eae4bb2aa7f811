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
@Security("profile")
// error at `"shop"`: [Keyway/UnknownScope] Scope "shop" is not declared by scheme "OAuth2".
@Security("shop")
class ShopApi {
  @Security("orders:read")
  // error at `"orders:raed"`: [Keyway/UnknownScope] Scope "orders:raed" is not declared by scheme "OAuth2".
  @Security({"profile", "orders:raed"})
  @Get("/a")
  String a(
      @Depends
          @Security("profile")
          // error at `"orders:raid"`: [Keyway/UnknownScope] Scope "orders:raid" is not declared by scheme "OAuth2".
          @Security(value = "orders:raid")
          AccessToken token) {
    return "";
  }

  // error at `"orders:rid"`: [Keyway/UnknownScope] Scope "orders:rid" is not declared by scheme "OAuth2".
  @Security.List({@Security("profile"), @Security("orders:rid")})
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
    scopes = {@Scope(name = "orders:read"), @Scope(name = "profile")})
@interface OAuth2 {}
