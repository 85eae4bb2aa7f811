import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Request;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/first")
  void first(
      // error at `@Depends`: [Keyway/MisplacedAnnotation] ShopApi.first(request) is a Request, which Keyway hands over as it is.
      @Depends Request request,
      // error at `@HeaderParam`: [Keyway/MisplacedAnnotation] ShopApi.first(tasks) is a BackgroundTasks, which Keyway hands over as it is.
      @HeaderParam BackgroundTasks tasks) {}
}
