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
  @Security({"https://example.com/items.read", "items:write~!"})
  @Get("/method")
  void method(@Depends("current") Number caller) {}

  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {@Scope(name = "https://example.com/items.read"), @Scope(name = "items:write~!")})
@interface OAuth2 {}
