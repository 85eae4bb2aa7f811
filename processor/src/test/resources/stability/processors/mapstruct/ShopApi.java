package shop;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import jakarta.inject.Singleton;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Api(title = "Shop", version = "1")
public class ShopApi {

  public record Order(String article, int amount) {}

  public record Row(String name, int amount) {}

  @Mapper
  public interface Rows {
    @Mapping(target = "name", source = "article")
    Row row(Order order);

    @Mapping(target = "article", source = "name")
    Order order(Row row);
  }

  @Provides
  @Singleton
  Rows rows() {
    return new ShopApi$RowsImpl();
  }

  static class Orders {
    private final ShopApi$RowsImpl rows;

    Orders(ShopApi$RowsImpl rows) {
      this.rows = rows;
    }

    @Post("/orders")
    Order post(Order order) {
      return rows.order(rows.row(order));
    }

    @Get("/orders")
    Order get(@Depends Row first) {
      return rows.order(first);
    }
  }

  @Provides
  Row first() {
    return new Row("pen", 1);
  }

  @Provides
  @Singleton
  ShopApi$RowsImpl rowsImpl() {
    return new ShopApi$RowsImpl();
  }
}
