package offers;

import dev.keyway.Api;
import dev.keyway.Delete;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of several media types to several methods. */
@Api(title = "Offers", version = "1")
public class OffersApi {
  record Item(String name) {}

  private final AtomicInteger count = new AtomicInteger();

  @Get("/count")
  int count() {
    return count.get();
  }

  @Post("/items")
  Item add(Item item) {
    count.incrementAndGet();
    return item;
  }

  @Post("/items/{id}")
  Item touch(int id) {
    count.incrementAndGet();
    return new Item("x");
  }

  @Put(value = "/page", produces = "text/html")
  String page() {
    count.incrementAndGet();
    return "<p>";
  }

  @Put(value = "/image", produces = "image/png")
  @ApiResponse(status = "200", mediaType = "image/webp")
  Response<byte[]> image() {
    count.incrementAndGet();
    return Response.of(new byte[1]).header("Content-Type", "image/webp");
  }

  @Post("/file")
  FileContent file() throws java.io.IOException {
    count.incrementAndGet();
    return FileContent.of(Files.writeString(Files.createTempFile("offers", ".txt"), "x"));
  }

  @Delete("/items")
  void clear() {
    count.incrementAndGet();
  }
}
