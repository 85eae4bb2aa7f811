import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;

@Security("items")
@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }
}

@Security("items")
class Outer {
  @Admin
  @Security(value = "items", on = "current")
  static class Orders {
    @Security("items")
    @Security("admin")
    @Get("/orders")
    void orders(@Admin @Security("items") @Depends("current") Number caller) {}
  }
}

@Security("admin")
@interface Admin {}

@Circle
@interface Ring {}

@Ring
@interface Circle {}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "items"), @Scope(name = "admin")})
@interface OAuth2 {}
