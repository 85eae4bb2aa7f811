import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post(value = "/created", status = 201)
  String created() {
    return "";
  }

  @Get(value = "/accepted", status = 202)
  void accepted() {}
}
