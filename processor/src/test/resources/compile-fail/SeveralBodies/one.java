import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.FormParam;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Order(int id) {}

  record Note(String text) {}

  @Post("/a")
  void a(Order order, String text) {}

  @Post("/b")
  void b(@FormParam int id, @FormParam String text) {}

  @Post("/c")
  void c(Order order, Note note, @Body int count) {}
}
