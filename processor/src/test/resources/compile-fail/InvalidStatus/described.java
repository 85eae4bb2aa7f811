import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.openapi.ApiResponse;

@Api(title = "Shop", version = "1")
// error at `"600"`: [Keyway/InvalidStatus] "600" is no status of a response.
@ApiResponse(status = "600")
class ShopApi {
  @Get("/a")
  // error at `"100"`: [Keyway/InvalidStatus] "100" is no status of a response.
  @ApiResponse(status = "100")
  String a() {
    return "";
  }

  @Get("/b")
  // error at `""`: [Keyway/InvalidStatus] "" is no status of a response.
  @ApiResponse(status = "")
  String b() {
    return "";
  }

  @Get("/c")
  // error at `"40X"`: [Keyway/InvalidStatus] "40X" is no status of a response.
  @ApiResponse(status = "40X")
  @ApiResponse(status = "599")
  @ApiResponse(status = "5XX")
  @ApiResponse(status = "default")
  String c() {
    return "";
  }
}
