package hooks;

import dev.keyway.Api;
import dev.keyway.Post;
import java.net.URI;

/** Tells whoever subscribes what happens. */
@Api(title = "Hooks", version = "1")
class HooksApi {
  record Subscription(URI url, Shipping.Address address) {}

  @Post("/subscriptions")
  void subscribe(Subscription subscription) {}
}
