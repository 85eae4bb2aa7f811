package shop.orders;

import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Routes;
import java.time.LocalDate;
import shop.ShopApi.Money;

@Routes(prefix = "/orders")
public class Orders {
  @Get("/above/{limit}")
  String above(Money limit) {
    return limit.toString();
  }

  public record Order(String item, LocalDate day) {}

  /** In JSON, a type is what it is without converters. */
  @Post
  Order order(Order order) {
    return order;
  }
}
