import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Form(@FormParam String code, @Depends AccessToken token) {}

  @Security("read")
  @Post("/a")
  void a(@Depends Form form) {}

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
