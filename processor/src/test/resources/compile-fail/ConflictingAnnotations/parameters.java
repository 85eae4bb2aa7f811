import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number number() {
    return 1;
  }

  @Get("/two")
  // error at `@HeaderParam`: [Keyway/ConflictingAnnotations] @QueryParam and @HeaderParam exclude each other on ShopApi.two(a).
  void two(@QueryParam @HeaderParam String a) {}

  @Get("/body")
  // error at `@Body`: [Keyway/ConflictingAnnotations] @Depends and @Body exclude each other on ShopApi.body(a).
  void body(@Body @Depends Number a) {}

  @Get("/depends")
  // error at `@Depends("other")`: [Keyway/ConflictingAnnotations] ShopApi.depends(a) asks for several dependencies
  void depends(@DependsOnNumber @Depends("other") Number a) {}

  @Get("/provides")
  // error at `@Provides`: [Keyway/ConflictingAnnotations] ShopApi.provides is an endpoint and can't be @Provides.
  @Provides
  String provides() {
    return "";
  }

  @Get("/singleton")
  // error at `@Singleton`: [Keyway/ConflictingAnnotations] ShopApi.singleton is an endpoint and can't be @Singleton.
  @Singleton
  String singleton() {
    return "";
  }

  @Depends("number")
  @interface DependsOnNumber {}
}
