package shop;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import org.immutables.value.Value;

@Api(title = "Shop", version = "1")
public class ShopApi {

  @Value.Immutable
  interface Order {
    String getArticle();

    int getAmount();
  }

  record NewOrder(String article, int amount) {}

  @Provides
  ImmutableOrder first() {
    return ImmutableOrder.builder().article("pen").amount(1).build();
  }

  @Get("/orders")
  ImmutableOrder get(@Depends ImmutableOrder first) {
    return first;
  }

  @Post("/orders")
  ImmutableOrder post(NewOrder order) {
    return ImmutableOrder.builder().article(order.article()).amount(order.amount()).build();
  }
}
