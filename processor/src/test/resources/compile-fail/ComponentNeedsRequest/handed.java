import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {}

@Singleton
class Users {
  Users(
      // error: [Keyway/ComponentNeedsRequest] Users(request) belongs to a component, which is made once: it has no request to take Request from.
      Request request,
      // error: [Keyway/ComponentNeedsRequest] Users(headers) belongs to a component
      ResponseHeaders headers,
      // error: [Keyway/ComponentNeedsRequest] Users(tasks) belongs to a component
      BackgroundTasks tasks) {}
}
