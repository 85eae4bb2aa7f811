import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }

  @Security("items")
  @Get("/fine")
  void fine(@Depends("current") Number caller) {}

  // error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on ShopApi.helper, which is no endpoint.
  @Security("items")
  void helper() {}

  // error at `@Admin`: [Keyway/MisplacedSecurity] @Admin has no effect on ShopApi.byAnotherName, which is no endpoint.
  @Admin
  void byAnotherName() {}

  // error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on a parameter of ShopApi.onParameter
  // error at `@Depends`: [Keyway/MisplacedAnnotation] @Depends has no effect on a parameter of ShopApi.onParameter
  void onParameter(@Security("items") @Depends("current") Number caller) {}

  // error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on ShopApi.provider, which is no endpoint.
  @Security("items")
  @Provides
  Integer provider() {
    return 1;
  }

  @Get("/noDependency")
  // error at `@Security`: [Keyway/MisplacedSecurity] @Security on ShopApi.noDependency(text) requires scopes of a parameter that is no dependency.
  void noDependency(@Security("items") String text) {}

  @Get("/on")
  // error at `"current"`: [Keyway/MisplacedSecurity] "on" has no meaning on a parameter
  void on(@Security(value = "items", on = "current") @Depends Number caller) {}

  // error at `@Security`: [Keyway/MisplacedSecurity] @Security requires no scope.
  @Security
  @Get("/nothing")
  void nothing(@Depends("current") Number caller) {}

  // error at `" "`: [Keyway/MisplacedSecurity] @Public on ShopApi.noReason doesn't say why anybody may call it.
  @Public(" ")
  @Get("/noReason")
  void noReason() {}

  // error at `@OAuth2`: [Keyway/MisplacedSecurity] @OAuth2 on ShopApi.credential has no effect
  @OAuth2
  @Get("/credential")
  void credential(@Depends("current") Number caller) {}
}

// error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on NoEndpoints, a class without endpoints.
@Security("items")
class NoEndpoints {}

// error at `@Security`: [Keyway/MisplacedSecurity] @Security has no effect on Base, a class without endpoints.
@Security("items")
class Base {}

// error: [Keyway/MisplacedSecurity] What is written on Base doesn't apply to Orders: annotations aren't inherited.
class Orders extends Base {
  @Get("/orders")
  void orders(@Depends("current") Number caller) {}
}

@Singleton
class Users {
  // error at `@Security`: [Keyway/MisplacedSecurity] Users(api) belongs to a component, which is made once
  Users(@Security("items") ShopApi api) {}
}

// error at `@Public`: [Keyway/MisplacedSecurity] @Public has no effect on the annotation type Open.
@Public("anybody may")
@interface Open {}

@Security("items")
@interface Admin {}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "items"))
@interface OAuth2 {}
