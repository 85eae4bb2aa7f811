import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Page(@Default("1") int limit, @QueryParam("q") Optional<String> text) {}

  record Pair<T>(T first, T second) {}

  @Get("/pages")
  void pages(
      @QueryParam Page page, @HeaderParam Pair<String> header, @CookieParam Pair<Integer> cookie) {}

  @Post("/form")
  void form(@FormParam(forbidUnknown = true) Pair<String> pair) {}
}
