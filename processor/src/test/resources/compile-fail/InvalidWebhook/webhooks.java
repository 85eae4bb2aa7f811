import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.PathParam;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Example;
import dev.keyway.openapi.Webhook;
import dev.keyway.security.Public;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Order(long id) {}

  interface Hooks {
    @Webhook("shipped")
    void shipped(Order order);

    // error at `"shipped"`: [Keyway/InvalidWebhook] The webhook POST "shipped" is that of Hooks.shipped, too.
    @Webhook("shipped")
    void again(Order order);

    // error at `""`: [Keyway/InvalidWebhook] The webhook Hooks.nameless has no name.
    @Webhook("")
    void nameless();

    // error at `404`: [Keyway/InvalidWebhook] 404 isn't the status of a success.
    @Webhook(value = "a", status = 404)
    void failing();

    // error at `204`: [Keyway/InvalidWebhook] An answer with status 204 has no content, but Hooks.empty returns a value.
    @Webhook(value = "b", status = 204)
    String empty();

    @Webhook("c")
    // error at `second`: [Keyway/InvalidWebhook] Hooks.two would send two bodies.
    void two(Order first, Order second);

    @Webhook("d")
    void sources(
        // error at `@PathParam`: [Keyway/InvalidWebhook] Hooks.sources(id) is sent, and can't be @PathParam.
        @PathParam long id,
        // error at `@Depends`: [Keyway/InvalidWebhook] Hooks.sources(order) is sent, and can't be @Depends.
        @Depends Order order,
        // error at `@Size`: [Keyway/InvalidConstraint] @Size on Hooks.sources(orders) would not be checked.
        @Size(max = 1) List<Order> orders);

    // error at `@Public`: [Keyway/MisplacedSecurity] @Public has no effect on Hooks.open, which the API sends and nobody calls.
    @Public("Who knows")
    @Webhook("e")
    void open();

    @Webhook("f")
    // error: [Keyway/UnsupportedParameter] Hooks.untold(order) can't be read from the query
    void untold(@QueryParam Order order);

    // error at `@Example`: [Keyway/InvalidExample] The answer to Hooks.silent has no examples: it has no content.
    @Example("x")
    @Webhook("g")
    void silent();

    @Webhook("h")
    // error: [Keyway/InvalidWebhook] Hooks.done can't be a webhook: it isn't a plain method of an interface.
    default void done() {}
  }

  static class Sender {
    @Webhook("i")
    // error: [Keyway/InvalidWebhook] Sender.send can't be a webhook: it isn't a plain method of an interface.
    void send(@Body Order order) {}
  }

  @Get("/status")
  String status() {
    return "open";
  }
}
