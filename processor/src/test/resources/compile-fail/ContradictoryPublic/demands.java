import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  @Public("it is not")
  // error at `a(`: [Keyway/ContradictoryPublic] GET /a is public, but demands the credential "bearer".
  String a(@Depends AccessToken token) {
    return "";
  }

  @Get("/b")
  @Public("it is not")
  @Security("read")
  // error at `b()`: [Keyway/ContradictoryPublic] GET /b is public, but requires the scope "read".
  String b() {
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
