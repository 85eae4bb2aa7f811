import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }

  @Security("items")
  @Get("/items")
  void items(@Depends("current") Number caller) {}

  @Get("/own")
  void own(
      // error at `required`: [Keyway/MisplacedSecurity] ShopApi.own(required) is a parameter of an endpoint, and only a dependency checks scopes.
      SecurityScopes required) {}
}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "items"))
@interface OAuth2 {}
