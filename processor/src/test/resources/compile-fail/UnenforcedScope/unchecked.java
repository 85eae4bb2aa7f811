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
  record Session(int id) {}

  @Get("/a")
  // error at `"read"`: [Keyway/UnenforcedScope] Nothing would check the scope "read".
  String a(@Security("read") @Depends Session session, @Depends AccessToken token) {
    return "";
  }

  @Provides
  Session session() {
    return new Session(1);
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
