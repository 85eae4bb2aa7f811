import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Head;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/orders/{id}")
  @Security("read")
  String order(long id) {
    return "";
  }

  @Head("/orders/{order}")
  @Public("who guesses a number learns nothing")
  // error at `exists(`: [Keyway/DifferentHead] HEAD /orders/{order} is for other callers than GET /orders/{id}.
  void exists(long order) {}

  @Get("/prices")
  @Security("read")
  String prices() {
    return "";
  }

  @Head("/prices")
  @Security("write")
  // error at `priced()`: [Keyway/DifferentHead] HEAD /prices is for other callers than GET /prices.
  void priced() {}

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String bearer) {
    return AccessToken.builder(bearer).build();
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "read"), @Scope(name = "write")})
@interface OAuth2 {}
