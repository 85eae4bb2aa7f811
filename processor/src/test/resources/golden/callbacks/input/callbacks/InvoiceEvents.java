package callbacks;

import dev.keyway.HeaderParam;
import dev.keyway.openapi.Callback;
import dev.keyway.openapi.Example;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.routing.HttpMethod;

/** What happens to an invoice. */
interface InvoiceEvents {
  /** What happened. */
  record InvoiceEvent(String description, boolean paid) {}

  /** That it was understood. */
  record Received(boolean ok) {}

  /**
   * The invoice was paid.
   *
   * @param event what happened
   * @param signature of the body
   * @return whether it was understood
   */
  @Callback(
      value = "{$request.query.callback_url}/invoices/{$response.body#/id}",
      name = "invoice_notification",
      tags = "events")
  @ExternalDocs(url = "https://example.com/events")
  Received paid(
      @Example("{\"description\": \"In cash\", \"paid\": true}") InvoiceEvent event,
      @HeaderParam("X-Signature") String signature);

  /** The invoice was cancelled. */
  @Deprecated
  @Callback(
      value = "{$request.query.callback_url}/invoices/{$response.body#/id}",
      name = "invoice_notification",
      method = HttpMethod.DELETE,
      status = 204,
      operationId = "invoiceCancelled")
  void cancelled();

  /** Somebody else is told, too. */
  @Callback("{$request.body#/callbackUrl}?tenant={$request.path.tenant}&job={$response.header.x-job}")
  void told(InvoiceEvent event);
}
