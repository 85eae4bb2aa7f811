import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.PathParam;
import dev.keyway.Routes;

@Api(title = "Shop", version = "1", prefix = "/v1", openapi = "/api/openapi.json", docs = "")
class ShopApi {}

@Routes(prefix = "/orders/{shop}")
class Orders {
  @Get
  void prefixOnly(@PathParam String shop) {}

  @Get("/")
  void withSlash(@PathParam String shop) {}

  @Get("/{user-id}/")
  void variableWithDash(@PathParam String shop, @PathParam("user-id") long user) {}

  @Get("/files/{file:path}")
  void rest(@PathParam String shop, @PathParam String file) {}

  @Get("/a;b=c/@me/~x/(1)!$&'*+,:-._")
  void punctuation(@PathParam String shop) {}

  @Get("/@{user}/{from}-{to}/v{major}.x")
  void mixed(
      @PathParam String shop,
      @PathParam String user,
      @PathParam int from,
      @PathParam int to,
      @PathParam int major) {}
}
