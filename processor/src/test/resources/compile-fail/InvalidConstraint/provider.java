import dev.keyway.Api;
import dev.keyway.Change;
import dev.keyway.Patch;
import dev.keyway.Post;
import dev.keyway.validation.BodyValidation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi implements BodyValidation {
  @Override
  public Validator bodyValidator() {
    throw new UnsupportedOperationException();
  }

  interface Late {}

  @Post("/orders")
  void create(Order order) {}

  record Order(
      @Valid Line first,
      List<@Valid Line> more,
      // error: [Keyway/InvalidConstraint] The validator would not look into Order.last.
      Line last,
      @Size(max = 3, groups = Late.class) List<@Valid Line> later,
      // error: [Keyway/InvalidConstraint] The validator would not look into Order.latest.
      @Size(max = 3, groups = Late.class) List<Line> latest) {}

  @Patch("/orders")
  void change(Changes changes) {}

  record Changes(
      Change<String> fine,
      Change<List<Integer>> numbers,
      // error: [Keyway/InvalidConstraint] The validator would not look into Changes.article, a Change.
      Change<@Size(max = 3) String> article,
      // error: [Keyway/InvalidConstraint] The validator would not look into Changes.line, a Change.
      Change<@Valid Line> line) {}

  record Line(@Size(max = 3, groups = Late.class, message = "{shop.key}") String article) {}
}
