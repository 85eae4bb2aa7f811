import dev.keyway.Api;
import dev.keyway.CacheDirectives;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.WebSocket;
import dev.keyway.websocket.WebSocketConnection;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/unknown")
  // error at `"max-aeg=300"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.unknown can't be: "max-aeg" is no directive. Did you mean "max-age"?
  @CacheDirectives("max-aeg=300")
  void unknown() {}

  @Get("/nothing")
  // error at `"public,"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.nothing can't be: "" is no directive.
  @CacheDirectives("public,")
  void nothing() {}

  @Get("/time")
  // error at `"public, max-age=5m"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.time can't be: "max-age" is given in seconds, as in "max-age=300".
  @CacheDirectives("public, max-age=5m")
  void time() {}

  @Get("/value")
  // error at `"private=name"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.value can't be: "private" has no value.
  @CacheDirectives("private=name")
  void value() {}

  @Get("/twice")
  // error at `"max-age=1, max-age=2"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.twice can't be: "max-age" stands there twice.
  @CacheDirectives("max-age=1, max-age=2")
  void twice() {}

  @Get("/stored")
  // error at `"no-store, max-age=1"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.stored can't be: "no-store" and "max-age" contradict each other.
  @CacheDirectives("no-store, max-age=1")
  void stored() {}

  @Get("/both")
  // error at `"public, private"`: [Keyway/InvalidCacheDirectives] The cache directives of ShopApi.both can't be: "private" and "public" contradict each other.
  @CacheDirectives("public, private")
  void both() {}

  @Post("/change")
  // error at `"max-age=300"`: [Keyway/InvalidCacheDirectives] No cache keeps what ShopApi.change answers to @Post.
  @CacheDirectives("max-age=300")
  void change() {}

  @WebSocket("/talk")
  // error at `"no-store"`: [Keyway/InvalidCacheDirectives] No cache keeps what ShopApi.talk answers to @WebSocket.
  @CacheDirectives("no-store")
  void talk(WebSocketConnection connection) {}
}
