import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Get;
import dev.keyway.openapi.Webhook;
import dev.keyway.routing.HttpMethod;
import java.util.Map;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Hooks {
    @Webhook("shipped")
    void shipped(Map<String, Object> order, @CookieParam String session);

    @Webhook(value = "shipped", method = HttpMethod.PUT, status = 299)
    int put();
  }

  @Get("/status")
  String status() {
    return "open";
  }
}
