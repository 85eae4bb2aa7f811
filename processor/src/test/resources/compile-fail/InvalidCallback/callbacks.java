import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Callback;
import dev.keyway.openapi.Callbacks;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.Hidden;
import java.net.URI;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Event(long id) {}

  interface Broken {
    // error at `"{$request.query.url}/{url}"`: [Keyway/InvalidCallback] {url} is no runtime expression of OpenAPI.
    @Callback("{$request.query.url}/{url}")
    void a();

    // error at `"{$callback_url}"`: [Keyway/InvalidCallback] {$callback_url} is no runtime expression of OpenAPI.
    @Callback("{$callback_url}")
    void b();

    // error at `"{$response.query.url}"`: [Keyway/InvalidCallback] {$response.query.url} is no runtime expression of OpenAPI.
    @Callback("{$response.query.url}")
    void c();

    // error at `"{$request.body#/a~2}"`: [Keyway/InvalidCallback] {$request.body#/a~2} is no runtime expression of OpenAPI.
    @Callback("{$request.body#/a~2}")
    void d();

    // error at `"{$request.header.}"`: [Keyway/InvalidCallback] {$request.header.} is no runtime expression of OpenAPI.
    @Callback("{$request.header.}")
    void e();

    // error at `"https://example.com/hooks"`: [Keyway/InvalidCallback] The URL "https://example.com/hooks" has nothing of the request in it.
    @Callback("https://example.com/hooks")
    void f();

    // error at `"$request.query.url"`: [Keyway/InvalidCallback] The URL "$request.query.url" has nothing of the request in it.
    @Callback("$request.query.url")
    void g();

    // error at `"example.com/{$request.query.url}"`: [Keyway/InvalidCallback] "example.com/{$request.query.url}" is no URL.
    @Callback("example.com/{$request.query.url}")
    void h();

    // error at `"{$request.query.url}/a b"`: [Keyway/InvalidCallback] "{$request.query.url}/a b" is no URL.
    @Callback("{$request.query.url}/a b")
    void i();

    // error at `404`: [Keyway/InvalidCallback] 404 isn't the status of a success.
    @Callback(value = "{$request.query.url}", status = 404)
    void j();

    @Callback("{$request.query.url}/k")
    // error at `second`: [Keyway/InvalidCallback] Broken.k would send two bodies.
    void k(Event first, Event second);

    @Callback("{$request.query.url}/l")
    // error: [Keyway/InvalidCallback] Broken.l can't be a callback: it isn't a plain method of an interface.
    default void l() {}

    // error at `@Hidden`: [Keyway/MisplacedAnnotation] @Hidden has no effect on Broken.m, which the API sends and nobody calls.
    @Hidden
    @Callback("{$request.query.url}/m")
    void m();

    @Callback("{$request.query.url}/n")
    // error at `@Depends`: [Keyway/InvalidCallback] Broken.n(event) is sent, and can't be @Depends.
    void n(@Depends Event event);

    @Callback("{$request.query.url}/o")
    void o();

    // error at `"{$request.query.url}/o"`: [Keyway/InvalidCallback] The callback o, POST {$request.query.url}/o, is that of Broken.o, too.
    @Callback(value = "{$request.query.url}/o", name = "o")
    void again();
  }

  interface Other {
    @Callback(value = "{$request.query.url}/p", operationId = "other")
    void o();
  }

  interface Without {
    void nothing();
  }

  interface Unnamed {
    // error at `@Callback`: [Keyway/MisplacedAnnotation] @Callback has no effect on Unnamed.sent: no endpoint leads to it.
    @Callback("{$request.query.url}")
    void sent();
  }

  @Post("/a")
  // error at `.class})`: [Keyway/InvalidCallback] ShopApi.Without describes no callbacks.
  @Callbacks({Broken.class, Without.class})
  void a(@QueryParam URI url) {}

  @Post("/b")
  // error at `.class)`: [Keyway/InvalidCallback] long describes no callbacks.
  @Callbacks(long.class)
  void b() {}

  @Post("/c")
  // error at `.class})`: [Keyway/InvalidCallback] Callbacks of ShopApi.Broken are called "o", too.
  @Callbacks({Broken.class, Other.class})
  void c(@QueryParam URI url) {}

  // error at `@Callbacks`: [Keyway/MisplacedAnnotation] @Callbacks has no effect on ShopApi.helper, which is no endpoint.
  @Callbacks(Broken.class)
  void helper() {}

  // error at `@ExternalDocs`: [Keyway/MisplacedAnnotation] @ExternalDocs has no effect on ShopApi.other, which is no endpoint.
  @ExternalDocs(url = "/manual")
  void other() {}

  // error at `"manual"`: [Keyway/InvalidMetadata] "manual" is no URL.
  @ExternalDocs(url = "manual")
  @Get("/status")
  String status() {
    return "open";
  }
}
