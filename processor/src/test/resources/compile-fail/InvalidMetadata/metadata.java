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
    // error at `"example.com/terms"`: [Keyway/InvalidMetadata] "example.com/terms" is no URL.
    termsOfService = "example.com/terms",
    contact = @Contact(
        // error at `"ftp://example.com"`: [Keyway/InvalidMetadata] "ftp://example.com" is no URL.
        url = "ftp://example.com",
        // error at `"shop at example.com"`: [Keyway/InvalidMetadata] "shop at example.com" is no mail address.
        email = "shop at example.com"),
    license = @License(
        // error at `" "`: [Keyway/InvalidMetadata] The licence has no name.
        name = " ",
        identifier = "MIT",
        // error at `"https://mit.example"`: [Keyway/InvalidMetadata] The licence has an SPDX identifier and a URL
        url = "https://mit.example"),
    servers = {
      // error at `""`: [Keyway/InvalidMetadata] The server has no URL.
      @Server(url = ""),
      // error at `"https://a b"`: [Keyway/InvalidMetadata] "https://a b" is no URL of a server.
      @Server(url = "https://a b"),
      // error at `"https:/v1"`: [Keyway/InvalidMetadata] "https:/v1" is no URL of a server.
      @Server(url = "https:/v1"),
      // error at `"/v1?a=b"`: [Keyway/InvalidMetadata] The server's URL "/v1?a=b" has a query or a fragment
      @Server(url = "/v1?a=b"),
      // error at `"/v1/"`: [Keyway/InvalidMetadata] The server's URL "/v1/" ends with a slash
      @Server(url = "/v1/"),
      @Server(url = "/v2"),
      // error at `"/v2"`: [Keyway/InvalidMetadata] The server /v2 is declared twice.
      @Server(url = "/v2"),
      @Server(
          // error at `"https://{region}`: [Keyway/InvalidMetadata] Nothing says what {region} in the server's URL is.
          url = "https://{region}.example.com:{port}/{port}",
          variables = {
            // error at `"443"`: [Keyway/InvalidMetadata] "443" is none of the values of "port".
            @ServerVariable(name = "port", defaultValue = "443", values = {"8443", "9443"}),
            // error at `"port"`: [Keyway/InvalidMetadata] The variable "port" is declared twice.
            @ServerVariable(name = "port", defaultValue = "1"),
            // error at `"zone"`: [Keyway/InvalidMetadata] The variable "zone" isn't in the server's URL.
            @ServerVariable(name = "zone", defaultValue = "a")
          })
    },
    tags = {
      @Tag(name = "orders"),
      // error at `"orders"`: [Keyway/InvalidMetadata] The tag "orders" is declared twice.
      @Tag(name = "orders"),
      // error at `""`: [Keyway/InvalidMetadata] The tag has no name.
      @Tag(name = ""),
      // error at `"%"`: [Keyway/InvalidMetadata] "%" is no URL.
      @Tag(name = "items", externalDocs = @ExternalDocs(url = "%"))
    },
    // error at `""`: [Keyway/InvalidMetadata] The external documentation has no URL.
    externalDocs = @ExternalDocs(url = ""))
class ShopApi {
  @Get("/status")
  String status() {
    return "open";
  }
}

// error at `@Contact`: [Keyway/InvalidMetadata] The contact says nothing.
@Api(title = "Other", version = "1", contact = @Contact, routes = OtherApi.class)
class OtherApi {
  @Get("/other")
  String other() {
    return "";
  }
}
