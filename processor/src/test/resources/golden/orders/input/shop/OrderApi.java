package shop;

import dev.keyway.Default;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Routes;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;

/** The orders of whoever calls. */
@Routes(prefix = "/orders", tags = "orders")
final class OrderApi {

  /**
   * Finds the orders of a page.
   *
   * <p>The newest come first.
   *
   * @param offset how many to skip
   * @param limit how many at most
   * @return the orders of that page
   */
  @Get
  @Security("orders:read")
  List<Order> list(
      @Depends User user,
      @Default("0") @Min(0) int offset,
      @Default("20") @Min(1) @Max(100) int limit) {
    return List.of();
  }

  /** Finds an order. */
  @Get("/{id}")
  Order find(long id, @Security("orders:read") @Depends User user) {
    return new Order(id, LocalDate.EPOCH, List.of(), null);
  }

  /** Places an order. */
  @Post(status = 201)
  @Security("orders:write")
  Order create(NewOrder order, @Depends User user) {
    return new Order(1, LocalDate.EPOCH, order.lines(), order.note().orElse(null));
  }

  /** Cancels an order that hasn't left yet. */
  @Delete("/{id}")
  @Security("orders:write")
  void cancel(long id) {}

  /** Whether the shop is open. */
  @Get("/open")
  @Public("people ask before they log in")
  @NonBlocking
  boolean open() {
    return true;
  }
}
