import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/prices")
  // error at `prices()`: [Keyway/UndecidedEndpoint] GET /prices doesn't say who may call it.
  String prices() {
    return "";
  }

  @Get("/mine")
  // error at `mine(`: [Keyway/UndecidedEndpoint] GET /mine doesn't say who may call it.
  String mine(@OAuth2 Optional<String> bearer) {
    return "";
  }

  @Security("read")
  @Get("/a")
  String a() {
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
