import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.constraints.Min;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  // error: [Keyway/Inaccessible] ShopApi.Payment can't be used from package
  private sealed interface Payment {}

  record Card(@Min(1) int number) implements Payment {}

  record Order(List<Payment> payments) {}

  @Post("/orders")
  void pay(Order order) {}
}
