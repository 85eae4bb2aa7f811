import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.error.ValidationException;
import dev.keyway.security.InvalidTokenException;
import java.io.IOException;

@Api(title = "Shop", version = "1")
class ShopApi {
  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.anything doesn't say which exception it handles.
  void anything() {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.text doesn't say which exception it handles.
  void text(String e) {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.fixed can't handle exceptions: it is static.
  static void fixed(IOException e) {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.refused would never be called: HttpException is an answer already
  void refused(Teapot e) {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.token would never be called: InvalidTokenException is an answer already
  void token(InvalidTokenException e) {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.invalid would never be called: ValidationException is an answer already
  void invalid(ValidationException e) {}

  @ExceptionHandler(status = 409)
  // error: [Keyway/InvalidExceptionHandler] ShopApi.more(name) isn't to be had when something has failed.
  void more(IOException e, String name) {}

  // error at `200`: [Keyway/InvalidStatus] 200 isn't the status of an error, and ShopApi.success answers one.
  @ExceptionHandler(status = 200)
  void success(IllegalStateException e) {}

  // error at `@ExceptionHandler`: [Keyway/ConflictingAnnotations] ShopApi.both can't be both @ExceptionHandler and @Get.
  @ExceptionHandler(status = 409)
  @Get("/both")
  void both() {}

  @Get("/a")
  void a() {}
}

class Teapot extends HttpException {
  private static final long serialVersionUID = 1L;

  Teapot() {
    super(418, "");
  }
}

class Nobody {
  // error at `@ExceptionHandler`: [Keyway/MisplacedAnnotation] @ExceptionHandler has no effect on Nobody.handle, whose class has neither endpoints nor providers.
  @ExceptionHandler(status = 409)
  void handle(IOException e) {}
}
