import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Security("read")
  @Post("/a")
  void a(@Depends AccessToken token) {}

  @Provides
  // error at `code`: [Keyway/BodyBeforeCheck] "code" comes from the body, which isn't read before ShopApi.token has decided who may call.
  AccessToken token(@OAuth2 String bearer, @FormParam String code) {
    return AccessToken.builder(bearer).build();
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "read")})
@interface OAuth2 {}
