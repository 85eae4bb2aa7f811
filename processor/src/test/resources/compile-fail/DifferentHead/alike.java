import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Head;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/orders/{id}")
  @Security({"read", "write"})
  String order(long id) {
    return "";
  }

  @Head("/orders/{order}")
  @Security({"write", "read"})
  void exists(long order) {}

  @Head("/alone")
  @Security("read")
  void alone() {}

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
