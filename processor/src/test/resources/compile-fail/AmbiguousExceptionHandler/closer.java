import dev.keyway.Api;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import java.io.FileNotFoundException;
import java.io.IOException;

@Api(title = "Shop", version = "1")
class ShopApi {
  @ExceptionHandler(status = 500)
  void io(IOException e) {}

  @ExceptionHandler(status = 404)
  void missing(FileNotFoundException e) {}

  @Get("/a")
  void a() {}
}

class Files {
  @ExceptionHandler(status = 502)
  void io(IOException e) {}

  @Get("/b")
  void b() {}
}
