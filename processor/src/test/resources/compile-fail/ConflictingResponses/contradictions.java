import dev.keyway.Api;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.openapi.ApiResponse;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/items")
  // error at `"200"`: [Keyway/ConflictingResponses] The response 200 of application/json is what GET /items itself answers.
  @ApiResponse(status = "200", body = String.class)
  List<String> items() {
    return List.of();
  }

  @Delete("/items")
  // error at `"204"`: [Keyway/ConflictingResponses] The response 204 is what DELETE /items itself answers, and nothing is added to it.
  @ApiResponse(status = "204")
  void remove() {}

  @Post(value = "/items", status = 202)
  // error at `"202"`: [Keyway/ConflictingResponses] The response 202 is what POST /items itself answers, without content.
  @ApiResponse(status = "202", mediaType = "text/plain")
  void later() {}

  @Get("/a")
  @ApiResponse(status = "404", description = "No a.")
  // error at `"404"`: [Keyway/ConflictingResponses] ShopApi.a describes the response 404 of application/problem+json twice.
  @ApiResponse(status = "404", description = "No b.")
  String a() {
    return "";
  }

  @Get("/limited")
  @ApiResponse(status = "429", headers = @ApiResponse.Header(name = "Retry-After", type = int.class))
  String limited(@Depends String caller) {
    return caller;
  }

  @Provides
  // error at `"429"`: [Keyway/ConflictingResponses] The header field retry-after of the response 429 is of another type on ShopApi.limited.
  @ApiResponse(status = "429", headers = @ApiResponse.Header(name = "retry-after"))
  String caller() {
    return "ann";
  }
}
