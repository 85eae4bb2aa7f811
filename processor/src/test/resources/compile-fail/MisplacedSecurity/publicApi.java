import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Public;

// error at `@Public`: [Keyway/MisplacedSecurity] @Public on the API ShopApi would open every endpoint.
@Public("it is only a shop")
@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/items")
  void items() {}

  @Get("/mine")
  void mine(@OAuth2 String token) {}
}

@OAuth2PasswordBearer(tokenUrl = "token")
@interface OAuth2 {}
