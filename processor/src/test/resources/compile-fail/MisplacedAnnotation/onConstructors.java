import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/pages")
  void pages(@Depends Paging paging) {}
}

class Paging {
  @NonBlocking
  Paging(@Default("20") int limit) {}
}

record NeverAskedFor(@Default("20") int limit) {}
