import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.openapi.Callback;
import dev.keyway.openapi.Callbacks;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  sealed interface Target {}

  record Web(URI url) implements Target {}

  record Mail(String address, @Nullable Target next) implements Target {}

  record Order(
      @JsonProperty("call/back") @Nullable URI callback,
      List<@Size(max = 9) String> urls,
      Map<String, URI> byName,
      Object more,
      Target target) {}

  interface Events {
    @Callback("{$request.body#/call~1back}")
    void a();

    @Callback("{$request.body#/urls/10}")
    void b();

    @Callback("{$request.body#/byName/any}")
    void c();

    @Callback("{$request.body#/more/of/it}")
    void d();

    @Callback("{$request.body#/target/next/url}")
    void e();

    @Callback("{$request.header.x-URL}")
    void f();

    @Callback("{$request.path.shop}")
    void g();

    @Callback("{$url}/{$response.body}")
    void h();
  }

  interface Members {
    @Callback("{$request.body#/second}/{$request.body#/first/call~1back}")
    void i();
  }

  @Post("/orders/{shop}")
  @Callbacks(Events.class)
  String order(String shop, Order order, @HeaderParam String xUrl) {
    return "";
  }

  @Post("/both")
  @Callbacks(Members.class)
  void both(@Body Order first, @Body URI second) {}
}
