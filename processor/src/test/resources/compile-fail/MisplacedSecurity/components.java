import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
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
  void items(@Depends Context context) {}

  @Post("/items")
  void create(@Depends("current") Number caller, Order order) {}
}

// error at `caller`: [Keyway/MisplacedSecurity] @Security on Context.caller has no effect: the parameter caller of the constructor doesn't have it.
record Context(@Security("items") @Depends("current") Number caller) {
  Context(@Depends("current") Number caller) {
    this.caller = caller;
  }
}

record Order(
    // error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on Order.text, which is read from a JSON body.
    @Security("items") String text,
    // error at `@OAuth2`: [Keyway/MisplacedSecurity] @OAuth2 has no effect on Order.token, which is read from a JSON body.
    @OAuth2 String token) {}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "items"))
@interface OAuth2 {}
