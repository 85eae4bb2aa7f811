import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/prices")
  @Public("prices are no secret")
  String prices() {
    return "";
  }

  @Security("read")
  @Get("/a")
  String a() {
    return "";
  }

  @Get("/mine")
  @Public("guests see the same without their name")
  String mine(@OAuth2 Optional<String> bearer) {
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
