import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.openapi.ApiResponse;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  // error: [Keyway/InvalidResponse] A response with status 204 has no content.
  @ApiResponse(status = "204", body = String.class)
  String a() {
    return "";
  }

  @Get("/unchanged")
  // error at `"text/plain"`: [Keyway/InvalidResponse] A response with status 304 has no content.
  @ApiResponse(status = "304", mediaType = "text/plain")
  String unchanged() {
    return "";
  }

  @Get("/csv")
  // error at `"csv"`: [Keyway/InvalidResponse] "csv" is no media type.
  @ApiResponse(status = "400", mediaType = "csv")
  String csv() {
    return "";
  }

  @Get("/number")
  // error: [Keyway/InvalidResponse] ShopApi.number describes content of Integer, which has no form in text/csv.
  @ApiResponse(status = "404", body = Integer.class, mediaType = "text/csv")
  String number() {
    return "";
  }

  @Get("/b")
  @ApiResponse(
      status = "404",
      headers = {
        // error: [Keyway/InvalidResponse] "not a name" can't be the name of a header field.
        @ApiResponse.Header(name = "not a name"),
        // error: [Keyway/InvalidResponse] Content-Type isn't described as a header field: OpenAPI ignores it.
        @ApiResponse.Header(name = "content-type"),
        @ApiResponse.Header(name = "X-A"),
        // error: [Keyway/InvalidResponse] The header field x-a is described twice.
        @ApiResponse.Header(name = "x-a"),
        // error: [Keyway/InvalidResponse] The value of the header field X-B can't be a String[].
        @ApiResponse.Header(name = "X-B", type = String[].class)
      })
  String b() {
    return "";
  }
}
