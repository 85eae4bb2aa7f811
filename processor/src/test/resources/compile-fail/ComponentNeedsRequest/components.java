import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Provides;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  @Singleton
  String url() {
    return "";
  }

  @Provides
  @Singleton
  String password(Users users) {
    return "";
  }
}

@Singleton
class Users {
  Users(ShopApi api, @Depends("url") String url) {}
}
