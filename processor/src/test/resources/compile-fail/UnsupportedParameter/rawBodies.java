import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Get;
import dev.keyway.Post;
import java.io.InputStream;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Item(String name) {}

  @Post("/json")
  // error at `"text/csv"`: [Keyway/UnsupportedParameter] ShopApi.json(item) is read from JSON, so it can't say which media types it takes.
  void json(@Body(consumes = "text/csv") Item item) {}

  @Post("/member")
  // error at `"text/csv"`: [Keyway/UnsupportedParameter] ShopApi.member(text) is the whole body as it is, and a member of a JSON body.
  void member(@Body(embed = true, consumes = "text/csv") String text) {}

  @Post("/type")
  // error at `"csv"`: [Keyway/UnsupportedParameter] "csv" is no media type without parameters.
  void type(@Body(consumes = {"text/csv", "csv"}) String text) {}

  @Post("/parameters")
  // error at `"text/csv;charset=utf-8"`: [Keyway/UnsupportedParameter] "text/csv;charset=utf-8" is no media type without parameters.
  void parameters(@Body(consumes = "text/csv;charset=utf-8") String text) {}

  @Post("/range")
  // error at `"*/csv"`: [Keyway/UnsupportedParameter] "*/csv" is no media type without parameters.
  void range(@Body(consumes = "*/csv") String text) {}

  @Post("/none")
  // error at `{}`: [Keyway/UnsupportedParameter] ShopApi.none(bytes) takes no media type.
  void none(@Body(consumes = {}) byte[] bytes) {}

  @Post("/both")
  void both(
      // error: [Keyway/UnsupportedParameter] ShopApi.both(bytes) is both Optional and @Nullable.
      @Body @org.jspecify.annotations.Nullable Optional<byte[]> bytes) {}

  @Get("/get")
  void get(
      // error: [Keyway/UnsupportedParameter] A body has no meaning for GET (RFC 9110, section 9.3), so "bytes" can't come from it.
      @Body byte[] bytes) {}

  @Post("/fine")
  void fine(@Body(consumes = {"text/*", "application/vnd.a+b"}) InputStream stream) {}
}
