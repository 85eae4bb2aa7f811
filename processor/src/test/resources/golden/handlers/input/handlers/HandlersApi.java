package handlers;

import dev.keyway.Api;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.NonBlocking;
import dev.keyway.Problem;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;

@Api(title = "Handlers", version = "1.0")
class HandlersApi {
  /** The name is taken. */
  @ExceptionHandler(status = 409)
  Problem taken(NameTaken e) {
    return Problem.of(e.getMessage() + " is taken")
        .ofType("https://example.com/taken", "Name taken")
        .with("name", e.getMessage())
        .with("tries", 3)
        .with("final", true);
  }

  @ExceptionHandler(status = 503)
  @NonBlocking
  void down(IllegalStateException failure) {}

  /** Everything that nobody else handles. */
  @ExceptionHandler(status = 500)
  Report other(Throwable e, Request request, ResponseHeaders headers) throws Exception {
    if ("again".equals(e.getMessage())) {
      throw new HttpException(418, "again");
    }
    if ("worse".equals(e.getMessage())) {
      throw new IllegalStateException("worse");
    }
    headers.add("X-Template", request.template());
    return new Report(request.method() + " failed");
  }

  @Get("/api")
  String api(String name) throws Exception {
    throw Failures.of(name);
  }
}
