import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/own")
  void own(
      // error at `@ShopApi.Empty`: [Keyway/InvalidConstraint] @Empty names no validator, and is made of no other constraints.
      @ShopApi.Empty String empty,
      // error at `@ShopApi.Even`: [Keyway/InvalidConstraint] No validator of @Even is for String, the type of text.
      @ShopApi.Even String text,
      // error at `@ShopApi.Unmade`: [Keyway/InvalidConstraint] Made, the validator of @Unmade, can't be made.
      @ShopApi.Unmade String unmade,
      // error at `@ShopApi.Hidden`: [Keyway/InvalidConstraint] HiddenValidator, the validator of @Hidden, can't be seen by generated code.
      @ShopApi.Hidden String hidden,
      // error at `@ShopApi.Key`: [Keyway/InvalidConstraint] The message of @Key has the placeholder {shop.key}
      @ShopApi.Key String key,
      // error at `@ShopApi.Short`: [Keyway/InvalidConstraint] @Size of @Short is for a text, array, collection or map, and number is none.
      @ShopApi.Short int number,
      // error at `@ShopApi.Overriding`: [Keyway/InvalidConstraint] @Overriding has attributes that override those of others
      @ShopApi.Overriding String overriding) {}

  @Get("/result")
  @NotNull
  // error: [Keyway/InvalidConstraint] @NotNull on what ShopApi.result returns would not be checked.
  String result() {
    return "";
  }

  @Provides
  // error: [Keyway/InvalidConstraint] @Size on what ShopApi.words returns would not be checked.
  List<@Size(max = 3) String> words() {
    return List.of();
  }

  @Get("/page")
  void page(@Depends Page page) {}

  // error at `@Min`: [Keyway/InvalidConstraint] @Min on Page.skip has no effect: that parameter of the constructor doesn't have it.
  record Page(@Min(0) int skip) {
    Page(int skip) {
      this.skip = skip;
    }
  }

  @Post("/rules")
  void rules(Range range) {}

  record Range(int from, int to) {
    @AssertTrue
    // error: [Keyway/InvalidConstraint] A constraint on Range.valid would not be checked.
    boolean valid() {
      return from < to;
    }
  }

  @Post("/names")
  void names(Named named) {}

  record Named(String first, String last, List<Range> ranges) {
    // error: [Keyway/InvalidConstraint] What Named.getNames holds would not be checked: no member of the JSON could be told.
    public List<@Size(max = 3) String> getNames() {
      return List.of(first, last);
    }

    // error: [Keyway/InvalidConstraint] What Named.getMaybe holds would not be checked: no member of the JSON could be told.
    public Optional<List<@Size(max = 3) String>> getMaybe() {
      return Optional.of(List.of(first, last));
    }

    @Valid
    // error: [Keyway/InvalidConstraint] What Named.getOpen holds would not be checked: no member of the JSON could be told.
    public List<Range> getOpen() {
      return ranges;
    }
  }

  @Constraint(validatedBy = {})
  @interface Empty {}

  @Constraint(validatedBy = EvenValidator.class)
  @interface Even {
    String message() default "must be even";
  }

  static class EvenValidator implements ConstraintValidator<Even, Integer> {
    @Override
    public boolean isValid(Integer value, ConstraintValidatorContext context) {
      return true;
    }
  }

  @Constraint(validatedBy = Made.class)
  @interface Unmade {
    String message() default "must be made";
  }

  static class Made implements ConstraintValidator<Unmade, String> {
    Made(int number) {}

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return true;
    }
  }

  @Constraint(validatedBy = HiddenValidator.class)
  @interface Hidden {
    String message() default "must be seen";
  }

  private static class HiddenValidator implements ConstraintValidator<Hidden, String> {
    HiddenValidator() {}

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return true;
    }
  }

  @Size(max = 3)
  @Constraint(validatedBy = {})
  @interface Key {
    String message() default "{shop.key}";
  }

  @Size(max = 3)
  @Constraint(validatedBy = {})
  @interface Short {}

  @Size
  @Constraint(validatedBy = {})
  @interface Overriding {
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 3;
  }
}
