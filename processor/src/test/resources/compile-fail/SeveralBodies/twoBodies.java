import dev.keyway.Api;
import dev.keyway.FormParam;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Order(int id) {}

  record Note(String text) {}

  @Post("/a")
  // error at `note`: [Keyway/SeveralBodies] "note" would be a second body of POST /a.
  void a(Order order, Note note) {}

  @Post("/b")
  // error at `text`: [Keyway/SeveralBodies] "text" would be a form field beside a JSON body of POST /b.
  void b(Order order, @FormParam String text) {}
}
