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
  record User(String name) {}

  @Security("read")
  @Get("/a")
  String a() {
    return "";
  }

  @Get("/b")
  String b(@Security("read") @Depends User user) {
    return "";
  }

  @Provides
  User user(@Depends AccessToken token) {
    return new User(token.subject());
  }

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String bearer) {
    return AccessToken.builder(bearer).build();
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "read")})
@interface OAuth2 {}
