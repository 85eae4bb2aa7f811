package peer;

import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import dev.keyway.benchmarks.service.Orders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;

/** The endpoints, where Micronaut runs them by default. */
@Controller
final class OrderController {

  @Get(value = "/greeting", produces = MediaType.TEXT_PLAIN)
  @Secured(SecurityRule.IS_ANONYMOUS)
  String greeting() {
    return Orders.greeting();
  }

  @Get("/orders/{id}")
  @Secured("orders:read")
  Order find(long id) {
    return Orders.find(id);
  }

  @Post("/orders")
  @Status(HttpStatus.CREATED)
  @Secured("orders:write")
  Order place(@Body NewOrder order) {
    if (!Orders.isValid(order)) {
      throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "invalid");
    }
    return Orders.place(order);
  }

  @Get("/search")
  @Secured(SecurityRule.IS_ANONYMOUS)
  Found search(
      @QueryValue String text,
      @QueryValue(defaultValue = "10") int limit,
      @QueryValue(defaultValue = "false") boolean active,
      @QueryValue LocalDate from,
      @QueryValue("tag") List<String> tag) {
    return Orders.search(text, limit, active, from, tag);
  }
}
