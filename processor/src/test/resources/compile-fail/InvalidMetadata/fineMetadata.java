import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.openapi.Contact;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.License;
import dev.keyway.openapi.Server;
import dev.keyway.openapi.ServerVariable;
import dev.keyway.openapi.Tag;

@Api(
    title = "Shop",
    version = "1",
    termsOfService = "/terms?lang=en#top",
    contact = @Contact(name = "Shop"),
    license = @License(name = "Ours", url = "../licence"),
    servers = {
      @Server(url = "/"),
      @Server(
          url = "http://{port}.example.com",
          variables = @ServerVariable(name = "port", defaultValue = "a", values = {"a", "b"}))
    },
    tags = {@Tag(name = "orders"), @Tag(name = "Orders")},
    externalDocs = @ExternalDocs(url = "./more"))
class ShopApi {
  @Get("/status")
  String status() {
    return "open";
  }
}
