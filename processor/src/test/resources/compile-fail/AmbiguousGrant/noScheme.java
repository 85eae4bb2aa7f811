import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  String a(@Depends AccessToken token) {
    return "";
  }

  @Provides
  // error at `token`: [Keyway/AmbiguousGrant] ShopApi.token returns granted scopes, but no security scheme leads to it.
  AccessToken token(@HeaderParam("X-User") String user) {
    return AccessToken.builder(user).build();
  }
}
