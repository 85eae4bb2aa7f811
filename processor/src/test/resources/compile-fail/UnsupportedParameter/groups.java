import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.PathParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Page(int limit) {}

  // error: [Keyway/UnsupportedParameter] Nested(page) can't be read from the query: it is of type Page.
  record Nested(Page page) {}

  // error at `@HeaderParam`: [Keyway/UnsupportedParameter] Mixed(agent) is part of a group of values from the query, and can't be @HeaderParam.
  record Mixed(int limit, @HeaderParam String agent) {}

  // error at `@Depends`: [Keyway/UnsupportedParameter] Deep(page) is part of a group of values from the query, and can't be @Depends.
  record Deep(int limit, @Depends Page page) {}

  @Get("/nested")
  void nested(@QueryParam Nested nested) {}

  @Get("/mixed")
  void mixed(@QueryParam Mixed mixed) {}

  @Get("/deep")
  void deep(@QueryParam Deep deep) {}

  @Get("/named")
  // error at `"page"`: [Keyway/UnsupportedParameter] ShopApi.named(page) is a group of parameters, which has no name in the request.
  void named(@QueryParam("page") Page page) {}

  @Get("/optional")
  // error at `page`: [Keyway/UnsupportedParameter] ShopApi.optional(page) is a group of parameters, which is never absent.
  void optional(@CookieParam Optional<Page> page) {}

  @Post("/nullable")
  // error at `page`: [Keyway/UnsupportedParameter] ShopApi.nullable(page) is a group of parameters, which is never absent.
  void nullable(@FormParam @Nullable Page page) {}

  @Get("/{page}")
  // error at `page`: [Keyway/UnsupportedParameter] ShopApi.path(page) can't be a group: path variables are taken one by one.
  void path(@PathParam Page page) {}

  @Get("/single")
  // error at `true`: [Keyway/UnsupportedParameter] "forbidUnknown" has no meaning on ShopApi.single(limit), which is no group of parameters.
  void single(@QueryParam(forbidUnknown = true) int limit) {}
}
