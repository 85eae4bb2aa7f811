import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.openapi.Webhook;

@Api(
    title = "Shop",
    version = "1",
    webhooks = {
      ShopApi.Hooks.class,
      // error: [Keyway/InvalidWebhook] ShopApi.None describes no webhooks.
      ShopApi.None.class,
      // error: [Keyway/InvalidWebhook] int describes no webhooks.
      int.class
    })
class ShopApi {
  interface Hooks {
    @Webhook("shipped")
    void shipped(long order);
  }

  interface Others {
    @Webhook("shipped")
    void shipped(long order);
  }

  interface None {
    void shipped(long order);
  }

  @Get("/status")
  String status() {
    return "open";
  }
}
