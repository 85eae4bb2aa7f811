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
  // error at `"items orders"`: [Keyway/IllegalScope] "items orders" can't be a scope.
  @Security("items orders")
  @Get("/method")
  void method(@Depends("current") Number caller) {}

  @Get("/parameter")
  // error at `"ítems"`: [Keyway/IllegalScope] "ítems" can't be a scope.
  void parameter(@Security({"items", "ítems"}) @Depends("current") Number caller) {}

  // error at `"items  b"`: [Keyway/IllegalScope] "" can't be a scope.
  @Security(anyOf = {"items", "items  b"})
  @Get("/anyOf")
  void anyOf(@Depends("current") Number caller) {}

  @Admin
  @Get("/meta")
  void meta(@Depends("current") Number caller) {}

  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }
}

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {
      @Scope(name = "items"),
      // error at `""`: [Keyway/IllegalScope] "" can't be a scope.
      @Scope(name = "")
    })
@interface OAuth2 {}

// error at `"a\"b"`: [Keyway/IllegalScope] "a"b" can't be a scope.
@Security("a\"b")
@interface Admin {}
