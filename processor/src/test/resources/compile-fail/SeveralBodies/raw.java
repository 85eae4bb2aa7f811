import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Item(String name) {}

  record Signed(@Body(consumes = "text/plain") String text) {}

  @Post("/json")
  void json(
      @Body byte[] bytes,
      // error: [Keyway/SeveralBodies] "item" would come from the body of POST /json too.
      Item item) {}

  @Post("/form")
  void form(
      // error: [Keyway/SeveralBodies] "field" would come from the body of POST /form too.
      @FormParam String field,
      @Body byte[] bytes) {}

  @Post("/types")
  void types(
      @Body(consumes = "text/plain") String text,
      // error: [Keyway/SeveralBodies] "bytes" would come from the body of POST /types too.
      @Body(consumes = "text/plain") byte[] bytes) {}

  @Post("/same")
  void same(@Depends Signed signed, @Body(consumes = "text/plain") String text) {}
}
