import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.response.EventStream;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
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

  // error at `"text/csv"`: [Keyway/InvalidResponse] The elements of a Stream can't be sent as text/csv.
  @Get(value = "/stream", produces = "text/csv")
  Stream<Order> stream() {
    return Stream.of();
  }

  @Get("/stream-response")
  // error at `streamResponse`: [Keyway/InvalidResponse] ShopApi.streamResponse returns a Stream whose elements can't be written.
  Response<Stream<Order>> streamResponse() {
    return Response.empty();
  }

  // error at `"text/plain"`: [Keyway/InvalidResponse] An EventStream is always text/event-stream.
  @Get(value = "/events", produces = "text/plain")
  EventStream events() {
    return EventStream.of(events -> {});
  }

  // error at `.class`: [Keyway/InvalidResponse] ShopApi.written writes its content itself, which can't be narrowed.
  @Get(value = "/written", response = Order.class)
  StreamingBody written() {
    return out -> {};
  }

  @Get("/late-twice")
  // error at `lateTwice`: [Keyway/InvalidResponse] ShopApi.lateTwice returns CompletionStage<CompletionStage<Order>>, which says twice what there is to answer.
  CompletionStage<CompletionStage<Order>> lateTwice() {
    return CompletableFuture.completedFuture(null);
  }

  @Get("/outside")
  // error at `outside`: [Keyway/InvalidResponse] ShopApi.outside returns Response<CompletionStage<Order>>, which says twice what there is to answer.
  Response<CompletionStage<Order>> outside() {
    return Response.empty();
  }

  @Get("/null-response")
  // error at `nullResponse`: [Keyway/InvalidResponse] ShopApi.nullResponse may return null, and nothing says what is answered then.
  @Nullable Response<Order> nullResponse() {
    return null;
  }
}

record Order(String id) {}
