import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.response.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `"text/csv"`: [Keyway/InvalidResponse] Order can't be sent as text/csv.
  @Get(value = "/record", produces = "text/csv")
  Order record() {
    return new Order("");
  }

  // error at `"html"`: [Keyway/InvalidResponse] "html" is no media type.
  @Get(value = "/html", produces = "html")
  String html() {
    return "";
  }

  // error at `"text/html\r\n`: [Keyway/InvalidResponse] "text/html
  @Get(value = "/split", produces = "text/html\r\nSet-Cookie: a=b")
  String split() {
    return "";
  }

  // error at `"text/plain; charset=latin1"`: [Keyway/InvalidResponse] A String is sent in UTF-8, not in latin1.
  @Get(value = "/latin", produces = "text/plain; charset=latin1")
  String latin() {
    return "";
  }

  // error at `"text/plain"`: [Keyway/InvalidResponse] ShopApi.nothing sends nothing that could be of a media type.
  @Get(value = "/nothing", produces = "text/plain")
  void nothing() {}

  @Get(value = "/null", produces = "text/plain")
  // error at `nullText`: [Keyway/InvalidResponse] ShopApi.nullText may return null, which has no form in text/plain.
  @Nullable String nullText() {
    return null;
  }

  @Get("/raw")
  @SuppressWarnings("rawtypes")
  // error at `raw`: [Keyway/InvalidResponse] ShopApi.raw returns Response, which says nothing of what is sent.
  Response raw() {
    return Response.empty();
  }

  @Get("/twice")
  // error at `twice`: [Keyway/InvalidResponse] ShopApi.twice returns Response<Optional<Order>>, which says twice what there is to answer.
  Response<Optional<Order>> twice() {
    return Response.empty();
  }

  @Get("/reverse")
  // error at `reverse`: [Keyway/InvalidResponse] ShopApi.reverse returns Optional<Response<Order>>, which says twice what there is to answer.
  Optional<Response<Order>> reverse() {
    return Optional.empty();
  }

  @Get("/null-response")
  // error at `nullResponse`: [Keyway/InvalidResponse] ShopApi.nullResponse may return null, and nothing says what is answered then.
  @Nullable Response<Order> nullResponse() {
    return null;
  }
}

record Order(String id) {}
