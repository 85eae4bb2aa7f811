import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Callback;
import dev.keyway.openapi.Callbacks;
import dev.keyway.openapi.Hidden;
import java.net.URI;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Order(String id, URI callbackUrl, List<Line> lines) {}

  record Line(String item) {}

  record Receipt(String number) {}

  interface Events {
    // error: [Keyway/UnresolvedExpression] $request.body#/callbakUrl leads nowhere: the body of POST /orders/{shop} has no member "callbakUrl" there.
    @Callback("{$request.body#/callbakUrl}")
    void a();

    // error: [Keyway/UnresolvedExpression] $request.path.shp leads nowhere: POST /orders/{shop} has no path variable "shp".
    @Callback("{$request.path.shp}")
    void b();

    // error: [Keyway/UnresolvedExpression] $request.query.hidden leads nowhere: POST /orders/{shop} has no query parameter "hidden".
    @Callback("{$request.query.hidden}")
    void c();

    // error: [Keyway/UnresolvedExpression] $request.header.X-Other leads nowhere: POST /orders/{shop} has no header parameter "X-Other".
    @Callback("{$request.header.X-Other}")
    void d();

    // error: [Keyway/UnresolvedExpression] $response.header.X-Url leads nowhere: POST /orders/{shop} has no described header field in its answers "X-Url".
    @Callback("{$response.header.X-Url}")
    void e();

    // error: [Keyway/UnresolvedExpression] $request.body#/lines is an array, and a text is wanted.
    @Callback("{$request.body#/lines}")
    void f();

    // error: [Keyway/UnresolvedExpression] $request.body is an object, and a text is wanted.
    @Callback("{$request.body}")
    void g();

    // error: [Keyway/UnresolvedExpression] $request.body#/lines/first leads nowhere: the body of POST /orders/{shop} has no member "first" there.
    @Callback("{$request.body#/lines/first}")
    void h();

    // error: [Keyway/UnresolvedExpression] $request.body#/id/url leads nowhere: the body of POST /orders/{shop} has no member "url" there.
    @Callback("{$request.body#/id/url}")
    void i();

    // error: [Keyway/UnresolvedExpression] $response.body#/id leads nowhere: what POST /orders/{shop} answers has no member "id" there.
    @Callback("{$response.body#/id}")
    void j();
  }

  interface Texts {
    // error: [Keyway/UnresolvedExpression] $request.body#/url leads nowhere: the body of GET /texts is neither JSON nor a form.
    @Callback("{$request.body#/url}")
    void k();

    // error: [Keyway/UnresolvedExpression] $response.body#/url leads nowhere: what GET /texts answers is neither JSON nor a form.
    @Callback("{$response.body#/url}")
    void l();
  }

  @Post("/orders/{shop}")
  @Callbacks(Events.class)
  Receipt order(
      String shop, Order order, @Hidden @QueryParam("hidden") URI url, @HeaderParam String xUrl) {
    return new Receipt("");
  }

  @Get(value = "/texts", produces = "text/plain")
  @Callbacks(Texts.class)
  String text() {
    return "";
  }
}
