package jackson;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.annotation.JsonNaming;

/** Types whose form in JSON is that of Jackson's annotations. */
@Api(title = "Catalogue", version = "1")
public class CatalogueApi {

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Item(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long itemId,
      @Size(min = 2) String displayName,
      @JsonAlias({"tag", "labels"}) List<String> allTags,
      StockLevel stockLevel) {}

  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  enum StockLevel {
    SOLD_OUT,
    IN_STOCK
  }

  record Account(
      String name, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties("cost")
  record Offer(String name, List<Item> items, int cost) {}

  /** A day of a sale, whose end comes back as written. */
  record Sale(
      @JsonFormat(pattern = "dd.MM.uuuu") LocalDate start,
      @JsonProperty(access = JsonProperty.Access.READ_ONLY)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable Long days) {}

  @Post("/sales")
  Sale plan(Sale sale) {
    return new Sale(sale.start().plusDays(1), 9007199254740993L);
  }

  /** A number of its own kind. */
  record ItemId(@JsonValue long number) {}

  record Basket(ItemId first, List<ItemId> others) {}

  @Post("/baskets")
  List<ItemId> fill(Basket basket) {
    return basket.others();
  }

  /** Adds an item. */
  @Post("/items")
  Item add(Item item) {
    return new Item(1L, item.displayName(), item.allTags(), item.stockLevel());
  }

  /** All of a level. */
  @Get("/items")
  List<Item> items(StockLevel level) {
    return List.of(new Item(1L, "lamp", List.of(), level));
  }

  @Post("/accounts")
  Account register(Account account) {
    return new Account(account.name() + account.password().length(), account.password());
  }

  @Get("/offer")
  Offer offer() {
    return new Offer("none", List.of(), 3);
  }
}
