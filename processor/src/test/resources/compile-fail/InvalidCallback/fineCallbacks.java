import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Callback;
import dev.keyway.openapi.Callbacks;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.routing.HttpMethod;
import java.net.URI;
import java.util.Map;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Events {
    @Callback("{$request.query.url}/a?b={$method}#c")
    void shipped(Map<String, Object> order, @CookieParam String session);

    @Callback(value = "{$request.query.url}/a?b={$method}#c", name = "shipped", method = HttpMethod.PUT)
    int put();

    @ExternalDocs(url = "/manual")
    @Callback("https://{$request.query.url}/{$request.query.url}")
    void twice();
  }

  @Post("/a")
  @Callbacks({Events.class, Events.class})
  void a(@QueryParam URI url) {}

  @Post("/b")
  @Callbacks(Events.class)
  void b(@QueryParam URI url) {}
}
