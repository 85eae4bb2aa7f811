package dev.keyway.benchmarks.keyway;

import dev.keyway.Default;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.Routes;
import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import java.time.LocalDate;
import java.util.List;

/** The endpoints as they are written where nothing is said about threads: they may block. */
@Routes
public final class OrderRoutes {

  @Get(value = "/greeting", produces = "text/plain")
  @Public("everybody is greeted")
  String greeting() {
    return Orders.greeting();
  }

  @Get("/orders/{id}")
  @Security("orders:read")
  Order find(long id) {
    return Orders.find(id);
  }

  @Post(value = "/orders", status = 201)
  @Security("orders:write")
  Order place(NewOrder order) {
    return Orders.place(order);
  }

  @Get("/search")
  @Public("everybody may search")
  Found search(
      String text,
      @Default("10") int limit,
      @Default("false") boolean active,
      LocalDate from,
      @QueryParam("tag") List<String> tags) {
    return Orders.search(text, limit, active, from, tags);
  }
}
