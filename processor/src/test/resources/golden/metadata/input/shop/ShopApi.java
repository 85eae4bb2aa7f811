package shop;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Routes;
import dev.keyway.openapi.Contact;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.License;
import dev.keyway.openapi.Server;
import dev.keyway.openapi.ServerVariable;
import dev.keyway.openapi.Tag;

/**
 * Sells things.
 *
 * <p>Also on Sundays.
 */
@Api(
    title = "Shop",
    version = "1.2",
    summary = "A shop",
    termsOfService = "https://example.com/terms",
    contact =
        @Contact(name = "The shop", url = "https://example.com", email = "shop@example.com"),
    license = @License(name = "Apache 2.0", identifier = "Apache-2.0"),
    servers = {
      @Server(url = "https://shop.example.com/v1", description = "The *real* one"),
      @Server(
          url = "https://{region}.example.com:{port}",
          description = "For tests",
          variables = {
            @ServerVariable(
                name = "region",
                defaultValue = "eu",
                values = {"eu", "us"},
                description = "Where it is"),
            @ServerVariable(name = "port", defaultValue = "8443")
          }),
      @Server(url = "/v1")
    },
    tags = {
      @Tag(
          name = "orders",
          description = "What was bought",
          externalDocs =
              @ExternalDocs(url = "https://example.com/orders", description = "All of orders")),
      @Tag(name = "items")
    },
    externalDocs = @ExternalDocs(url = "/manual", description = "The manual"))
class ShopApi {

  @Routes(prefix = "/items", tags = "items")
  static class Items {
    @Get
    String items() {
      return "";
    }
  }

  @Routes(prefix = "/orders", tags = "orders")
  static class Orders {
    @Get
    String orders() {
      return "";
    }
  }
}
