import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import java.net.URI;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post(value = "/created", status = 201)
  String created() {
    return "";
  }

  @Get(value = "/old", status = 301)
  URI old() {
    return URI.create("/new");
  }

  @Get(value = "/accepted", status = 202)
  void accepted() {}
}
