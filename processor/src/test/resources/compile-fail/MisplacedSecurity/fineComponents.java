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

  @Get("/items")
  void items(
      @Depends Implicit implicit, @Depends Compact compact, @Depends Written written) {}
}

record Implicit(@Security("items") @Depends("current") Number caller) {}

record Compact(@Security("items") @Depends("current") Number caller) {
  Compact {}
}

record Written(Number caller) {
  Written(@Security("items") @Depends("current") Number caller) {
    this.caller = caller;
  }
}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "items"))
@interface OAuth2 {}
