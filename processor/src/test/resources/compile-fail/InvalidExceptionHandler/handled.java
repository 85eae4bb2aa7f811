import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Problem;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @ExceptionHandler(status = 599)
  @NonBlocking
  Problem anything(
      Throwable e, Request request, ResponseHeaders headers, BackgroundTasks tasks) {
    return Problem.of("sorry");
  }

  @Get("/a")
  void a() {}
}

@Singleton
class Shared {
  @ExceptionHandler(status = 400)
  String argument(IllegalArgumentException e) {
    return "no";
  }
}
