import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.response.Response;

@Api(title = "Shop", version = "1")
@ApiResponse(status = "429", headers = @ApiResponse.Header(name = "Retry-After", type = int.class))
class ShopApi {
  @Get("/items")
  @ApiResponse(status = "200", mediaType = "text/csv")
  @ApiResponse(status = "200", headers = @ApiResponse.Header(name = "X-Total", type = long.class))
  @ApiResponse(status = "404", description = "No items.")
  @ApiResponse(status = "404", mediaType = "text/html")
  @ApiResponse(status = "429", headers = @ApiResponse.Header(name = "Retry-After", type = int.class))
  Response<String[]> items(@Depends String caller) {
    return Response.of(new String[] {caller});
  }

  @Provides
  @ApiResponse(status = "404", description = "No caller.")
  String caller() {
    return "ann";
  }
}
