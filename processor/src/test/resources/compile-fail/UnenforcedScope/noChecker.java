import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `"read"`: [Keyway/UnenforcedScope] Nothing would check the scope "read" for GET /a.
  @Security("read")
  @Get("/a")
  String a(@OAuth2 String bearer) {
    return "";
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "read")})
@interface OAuth2 {}
