package shop;

import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import jakarta.inject.Singleton;
import lombok.AllArgsConstructor;
import lombok.RequiredArgsConstructor;
import lombok.Value;

@Api(title = "Shop", version = "1")
public class ShopApi {

  @Value
  static class Order {
    String article;
    int amount;
  }

  @lombok.Builder
  record NewOrder(String article, int amount) {}

  @Singleton
  static class Stock {}

  @RequiredArgsConstructor
  static class Orders {
    private final Stock stock;

    @Get("/orders")
    Order get(@Depends Paging paging) {
      return new Order("pen", paging.limit());
    }

    @Post("/orders")
    Order post(NewOrder order) {
      return new Order(order.article(), order.amount());
    }
  }

  @AllArgsConstructor
  @lombok.Getter
  static class Unused {
    private final String text;
  }

  record Paging(@QueryParam @Default("10") int limit) {}
}
