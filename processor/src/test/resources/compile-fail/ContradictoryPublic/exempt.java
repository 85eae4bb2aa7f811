import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
@Security("read")
class ShopApi {
  @Get("/a")
  @Public("prices are no secret")
  String a(@OAuth2 @Nullable String bearer) {
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
    scopes = {@Scope(name = "read")})
@interface OAuth2 {}
