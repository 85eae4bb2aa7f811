package shop;

import dev.keyway.Api;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import warehouse.Delivery;

/** Takes what a library describes. */
@Api(title = "Deliveries", version = "1")
class DeliveryApi {
  @Post("/deliveries")
  @NonBlocking
  Delivery take(Delivery delivery) {
    return delivery;
  }
}
