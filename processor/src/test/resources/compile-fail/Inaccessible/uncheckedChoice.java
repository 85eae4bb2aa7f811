import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyway.Api;
import dev.keyway.Post;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private sealed interface Payment {}

  record Card(int number) implements Payment {}

  record Order(List<Payment> payments) {}

  @Post("/orders")
  void pay(Order order) {}
}
