import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.openapi.Example;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Tree(@Example("[{\"children\": []}]") List<Tree> children) {}

  interface Named {
    @Example("ann")
    String name();
  }

  @Get("/items")
  @Example("null, without quotes")
  String items(
      @Example("") String text,
      @Example("-1") Optional<Integer> number,
      @Example("123E4567-e89b-12d3-a456-426614174000") UUID id,
      @Example("[\"a\", \"b\"]") List<@Size(max = 1) String> each) {
    return "";
  }

  @Post("/trees")
  Named add(@Example(" {\"children\": [ {\"children\": [ ]} ]} ") Tree tree) {
    return () -> "ann";
  }

  @Post("/any")
  @Example("{\"a\": {\"b\": [1, null, true, \"\\\"\"]}}")
  Map<String, Object> any() {
    return Map.of();
  }
}
