import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.response.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get(value = "/text", produces = "text/plain;charset=UTF-8")
  String text() {
    return "";
  }

  @Get(value = "/xml", produces = "Application/XML")
  Optional<String> xml() {
    return Optional.empty();
  }

  @Get(value = "/image", produces = "image/png")
  byte[] image() {
    return new byte[0];
  }

  @Get(value = "/geo", produces = "application/geo+json")
  @Nullable Order geo() {
    return null;
  }

  @Post("/response")
  Response<@Nullable Order> response() {
    return Response.of(null);
  }

  @Get("/nothing")
  Response<Void> nothing() {
    return Response.empty();
  }

  @Get(value = "/moved", status = 308)
  URI moved() {
    return URI.create("/text");
  }

  @Get(value = "/found", status = 302)
  Response<Void> found() {
    return Response.seeOther(URI.create("/text"));
  }
}

record Order(String id) {}
