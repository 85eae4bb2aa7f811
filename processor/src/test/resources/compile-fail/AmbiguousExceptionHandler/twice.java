import dev.keyway.Api;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;

@Api(title = "Shop", version = "1")
class ShopApi {
  @ExceptionHandler(status = 500)
  // error: [Keyway/AmbiguousExceptionHandler] IOException is handled by Shared.unreadable, too, and neither is closer to the endpoints.
  void io(IOException e) {}

  @ExceptionHandler(status = 404)
  void missing(FileNotFoundException e) {}

  @Get("/a")
  void a() {}
}

@Singleton
class Shared {
  @ExceptionHandler(status = 502)
  void unreadable(IOException e) {}
}

class Files {
  @ExceptionHandler(status = 502)
  void io(IOException e) {}

  @Get("/b")
  void b() {}
}

class Folders {
  @ExceptionHandler(status = 503)
  void io(IOException e) {}

  @Get("/c")
  void c() {}
}
