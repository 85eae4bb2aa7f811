package hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyway.HeaderParam;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Example;
import dev.keyway.openapi.Webhook;
import dev.keyway.routing.HttpMethod;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to orders. */
interface Shipping {
  /** Where something goes, which is written without what isn't known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(String street, @Nullable String city) {}

  /** An order that is on its way. */
  record Shipped(long order, Instant at, Address to) {}

  /** That it was understood. */
  record Receipt(@Example("yes") String understood, @Nullable Integer retryAfter) {}

  /**
   * An order was shipped. Once for each order.
   *
   * @param shipped what was sent
   * @param attempt how often it was tried
   * @param signature of the body
   * @return whether it was understood
   */
  @Webhook(value = "order-shipped", tags = "orders")
  Receipt shipped(
      @Example(
              name = "first",
              value =
                  """
                  {"order": 7, "at": "2030-12-31T23:59:59Z", "to": {"street": "Elm 1"}}""")
          Shipped shipped,
      @QueryParam @Min(1) int attempt,
      @HeaderParam("X-Signature") Optional<String> signature);

  /** Orders were cancelled. */
  @Deprecated
  @Webhook(value = "orders-cancelled", method = HttpMethod.PUT, status = 202, operationId = "cancel")
  void cancelled(List<Long> orders);

  /** Somebody asks whether the receiver is still there. */
  @Webhook(value = "orders-cancelled", method = HttpMethod.GET, status = 204)
  void ping();
}
