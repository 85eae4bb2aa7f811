import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Format;
import dev.keyway.openapi.Hidden;
import dev.keyway.security.SecurityScopes;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `@NonBlocking`: [Keyway/MisplacedAnnotation] @NonBlocking has no effect on ShopApi.helper
  @NonBlocking
  // error at `@QueryParam`: [Keyway/MisplacedAnnotation] @QueryParam has no effect on a parameter of ShopApi.helper
  void helper(@QueryParam String q) {}

  // error at `@Depends`: [Keyway/MisplacedAnnotation] @Depends has no effect on ShopApi.number, which is no endpoint.
  @Depends("audit")
  @Provides
  Number number() {
    return 1;
  }

  // error at `@Singleton`: [Keyway/MisplacedAnnotation] @Singleton has no effect on ShopApi.forgotten
  @Singleton
  Integer forgotten() {
    return 1;
  }

  @Get("/hidden")
  // error at `@Hidden`: [Keyway/MisplacedAnnotation] ShopApi.hidden(number) is a dependency, which has no entry of its own among the parameters of openapi.json.
  void hidden(@Hidden @Depends Number number) {}

  @Get("/format")
  // error at `@Format`: [Keyway/MisplacedAnnotation] ShopApi.format(number) is a dependency, which has no format.
  void format(@Format("x") @Depends Number number) {}
}

@Singleton
class Users {
  // error at `false`: [Keyway/MisplacedAnnotation] Users(api) belongs to a component, which is made once: nothing is made again.
  Users(@Depends(cached = false) ShopApi api) {}
}

@Singleton
class Orders {
  // error at `@Default`: [Keyway/MisplacedAnnotation] Orders(api) belongs to a component, and isn't a value of a request.
  Orders(@Default("x") ShopApi api) {}
}
