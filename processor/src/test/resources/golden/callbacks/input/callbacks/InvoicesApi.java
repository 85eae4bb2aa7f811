package callbacks;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.openapi.Callbacks;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.Hidden;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends to the URLs that it is given. */
@Api(title = "Invoices", version = "1")
class InvoicesApi {
  record Invoice(String id, String customer, @Nullable URI callbackUrl, List<Line> lines) {}

  record Line(String item, URI onShipped) {}

  record Order(Invoice invoice) {}

  /** A dependency that says where to send to. */
  record Listener(@QueryParam URI listener, @HeaderParam("X-Channel") String channel) {}

  /**
   * Creates an invoice.
   *
   * @param callbackUrl where it is told that the invoice was paid
   */
  @Post("/invoices/{tenant}")
  @Callbacks({InvoiceEvents.class, Senders.Shipping.class})
  @ExternalDocs(url = "https://example.com/invoices", description = "How invoices are paid")
  @ApiResponse(
      status = "200",
      headers = @ApiResponse.Header(name = "X-Job", description = "What was begun."))
  Invoice create(String tenant, Invoice invoice, @QueryParam("callback_url") URI callbackUrl) {
    return invoice;
  }

  /** Listens to one channel. */
  @Post("/channels")
  @Callbacks(Senders.Channel.class)
  void listen(@Depends Listener listener) {}

  /** Listens to another one. */
  @Post("/other-channels")
  @Callbacks(Senders.Channel.class)
  void listenToOther(@Depends Listener listener) {}

  /** Calls back where a form says. */
  @Post("/calls")
  @Callbacks(Senders.Caller.class)
  void call(@FormParam URI url, @FormParam int times) {}

  /** Which nobody is told of. */
  @Hidden
  @Get("/secret")
  @Callbacks(Senders.Secret.class)
  String secret(@QueryParam URI url) {
    return "";
  }
}
