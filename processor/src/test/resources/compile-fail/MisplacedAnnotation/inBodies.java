import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.openapi.Format;
import jakarta.validation.constraints.Min;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post("/orders")
  void create(Order order) {}
}

record Order(
    // error at `@Default`: [Keyway/MisplacedAnnotation] @Default has no effect on Order.number, which is read from a JSON body.
    @Default("1") @Min(1) int number,
    // error at `@Current`: [Keyway/MisplacedAnnotation] @Current has no effect on Order.caller, which is read from a JSON body.
    @Current String caller,
    List<Line> lines) {}

record Line(
    // error at `@HeaderParam`: [Keyway/MisplacedAnnotation] @HeaderParam has no effect on Order.lines[].language, which is read from a JSON body.
    @HeaderParam String language,
    // error at `@Format`: [Keyway/MisplacedAnnotation] @Format has no effect on Order.lines[].text, which is read from a JSON body.
    @Format("markdown") String text) {
  Line {}
}

@Depends
@interface Current {}
