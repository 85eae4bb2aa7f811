package listed;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.Webhook;

/** Says itself which requests it sends. */
@Api(title = "Listed", version = "1", webhooks = {ListedApi.Users.class, ListedApi.Orders.class})
class ListedApi {
  interface Orders {
    /** An order was shipped. */
    @Webhook("order-shipped")
    void shipped(long order);

    /** What happens after that. */
    interface Returns {
      /** An order came back. */
      @ExternalDocs(url = "/returns", description = "Why orders come back")
      @Webhook("order-returned")
      void returned(long order);
    }
  }

  interface Users {
    /** Somebody left. */
    @Webhook("user-left")
    void left(long user);
  }

  /** Another API's. */
  interface Others {
    /** Isn't told. */
    @Webhook("order-shipped")
    void shipped(String order);
  }

  @Get("/status")
  String status() {
    return "open";
  }
}
