import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Body;
import jakarta.validation.constraints.Min;

@Api(title = "Shop", version = "1")
class ShopApi {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  sealed interface Payment {}

  // error: [Keyway/InvalidConstraint] The constraints of ShopApi.Card would not be checked where it is read as ShopApi.Payment.
  record Card(@Min(1) int number) implements Payment {}

  record Cash(int amount) implements Payment {}

  @Post("/payments")
  void pay(@Body Payment payment) {}

  @Post("/cards")
  void card(Card card) {}

  @Get("/payments")
  Payment last() {
    return new Cash(1);
  }
}
