import dev.keyway.Api;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.openapi.ApiResponse;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  String a() {
    return helper();
  }

  // error: [Keyway/MisplacedAnnotation] @ApiResponse has no effect on ShopApi.helper, which is neither endpoint nor dependency.
  @ApiResponse(status = "404")
  private String helper() {
    return "";
  }

  @Provides
  @Singleton
  // error: [Keyway/MisplacedAnnotation] @ApiResponse has no effect on ShopApi.clock, which is neither endpoint nor dependency.
  @ApiResponse(status = "404")
  java.time.Clock clock() {
    return java.time.Clock.systemUTC();
  }

  @ExceptionHandler(status = 409)
  // error: [Keyway/MisplacedAnnotation] @Taken has no effect on ShopApi.taken, which is neither endpoint nor dependency.
  @Taken
  void taken(IllegalStateException e) {}
}

@ApiResponse(status = "409")
@interface Taken {}

// error: [Keyway/MisplacedAnnotation] @ApiResponse has no effect on Item, which is neither a dependency nor a class with endpoints.
@ApiResponse(status = "404")
record Item(String name) {}
