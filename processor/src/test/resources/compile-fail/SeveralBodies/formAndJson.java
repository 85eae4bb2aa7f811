import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.FormParam;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Order(int id) {}

  @Post("/a")
  // error at `text`: [Keyway/SeveralBodies] "text" would be a form field beside a JSON body of POST /a.
  void a(Order order, @FormParam String text) {}

  @Post("/b")
  // error at `text`: [Keyway/SeveralBodies] "text" would be a form field beside a JSON body of POST /b.
  void b(@FormParam String text, @Body int count, @Body int other) {}
}
