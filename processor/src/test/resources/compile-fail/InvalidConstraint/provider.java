import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Change;
import dev.keyway.Patch;
import dev.keyway.Post;
import dev.keyway.validation.BodyValidation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  @Post("/parcels")
  void pack(Parcels parcels) {}

  record Parcels(
      @Valid Map<String, Line> byName,
      @Valid Line[] array,
      @Valid Optional<Line> maybe,
      Map<String, List<@Valid Line>> lists,
      Optional<List<@Valid Line>> maybeList,
      // error: [Keyway/InvalidConstraint] The validator would not look into Parcels.keys.
      Map<@Valid String, Line> keys,
      // error: [Keyway/InvalidConstraint] The validator would not look into Parcels.outside.
      @Valid Map<String, List<Line>> outside,
      // error: [Keyway/InvalidConstraint] The validator would not look into Parcels.between.
      Map<String, @Valid List<Line>> between,
      // error: [Keyway/InvalidConstraint] The validator would not look into Parcels.arrays.
      @Valid Line[][] arrays,
      // error: [Keyway/InvalidConstraint] The validator would not look into Parcels.listed.
      List<@Valid Line[]> listed) {}

  @Post("/accessors")
  void accessors(Accessors accessors) {}

  // error: [Keyway/InvalidConstraint] The validator would not look into Accessors.line.
  record Accessors(Line line) {
    @Valid
    public Line line() {
      return line;
    }
  }

  @Post("/beans")
  void beans(@Body Bean bean) {}

  static class Bean {
    private Line line = new Line("");
    private Line other = new Line("");

    @Valid
    public Line getLine() {
      return line;
    }

    public void setLine(Line line) {
      this.line = line;
    }

    // error: [Keyway/InvalidConstraint] The validator would not look into Bean.getOther.
    public Line getOther() {
      return other;
    }

    public void setOther(@Valid Line other) {
      this.other = other;
    }
  }

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
