import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.HeaderParam;
import dev.keyway.Provides;
import dev.keyway.security.HttpBearer;
import dev.keyway.security.SecurityScopes;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  @Singleton
  // error at `@HeaderParam`: [Keyway/ComponentNeedsRequest] ShopApi.header(host) belongs to a component, which is made once: it has no request to take @HeaderParam from.
  Number header(@HeaderParam String host) {
    return 1;
  }
}

@Singleton
class Users {
  Users(
      // error at `@Bearer`: [Keyway/ComponentNeedsRequest] Users(token) belongs to a component
      @Bearer String token,
      // error: [Keyway/ComponentNeedsRequest] Users(scopes) belongs to a component
      SecurityScopes scopes,
      // error at `@Body`: [Keyway/ComponentNeedsRequest] Users(order) belongs to a component
      @Body String order) {}
}

@HttpBearer
@interface Bearer {}
