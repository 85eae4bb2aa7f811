import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Format;
import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number number() {
    return 1;
  }

  @Get("/wrongTypes")
  void wrongTypes(
      // error at `@Size`: [Keyway/InvalidConstraint] @Size is for a text, array, collection or map, and number is none.
      @Size(max = 3) int number,
      // error at `@Pattern`: [Keyway/InvalidConstraint] @Pattern is for a text, and list is none.
      @Pattern(regexp = "a") List<String> list,
      // error at `@NotBlank`: [Keyway/InvalidConstraint] @NotBlank is for a text, and flag is none.
      @NotBlank boolean flag,
      // error at `@Min`: [Keyway/InvalidConstraint] @Min is for a number, and text is none.
      @Min(1) String text,
      // error at `@Positive`: [Keyway/InvalidConstraint] @Positive is for a number, and letter is none.
      @Positive char letter) {}

  @Get("/bounds")
  void bounds(
      // error at `3000000000L`: [Keyway/InvalidConstraint] No int is 3000000000, the bound of @Max.
      @Max(3000000000L) int number,
      // error at `"0.5"`: [Keyway/InvalidConstraint] No long is 0.5, the bound of @DecimalMin.
      @DecimalMin("0.5") long whole,
      // error at `"much"`: [Keyway/InvalidConstraint] No double is much, the bound of @DecimalMin.
      @DecimalMin("much") double real,
      // error at `2`: [Keyway/InvalidConstraint] No size is at least 3 and at most 2.
      @Size(min = 3, max = 2) String text) {}

  @Get("/patterns")
  void patterns(
      // error at `"a("`: [Keyway/InvalidConstraint] The pattern "a(" is no regular expression
      @Pattern(regexp = "a(") String broken,
      // error at `"(?i)a"`: [Keyway/InvalidConstraint] The pattern "(?i)a" has "(?i", which is Java's own.
      @Pattern(regexp = "(?i)a") String inline,
      // error at `"a++b"`: [Keyway/InvalidConstraint] The pattern "a++b" has "++", which is Java's own.
      @Pattern(regexp = "a++b") String possessive,
      // error at `"[a&&b]"`: [Keyway/InvalidConstraint] The pattern "[a&&b]" has "&&", which is Java's own.
      @Pattern(regexp = "[a&&b]") String intersection,
      // error at `"a{"`: [Keyway/InvalidConstraint] The pattern "a{" is no regular expression
      @Pattern(regexp = "a{", flags = Pattern.Flag.CASE_INSENSITIVE) String flags) {}

  @Get("/members")
  void members(
      // error at `.class`: [Keyway/InvalidConstraint] @Size has groups, which Keyway doesn't know.
      @Size(max = 3, groups = Default.class) String groups,
      // error at `"{too.long}"`: [Keyway/InvalidConstraint] The message of @Size has the placeholder {too.long}, which is none of its attributes.
      @Size(max = 3, message = "{too.long}") String key,
      // error at `"not ${validatedValue}"`: [Keyway/InvalidConstraint] The message of @Size has an expression, ${validatedValue}
      @Size(max = 3, message = "not ${validatedValue}") String expression,
      // error: [Keyway/InvalidConstraint] The message of @NotNull on required would never be told.
      @NotNull(message = "is needed") String required) {}

  @Get("/unknown")
  void unknown(
      // error at `@Even`: [Keyway/InvalidConstraint] @Even names no validator, and is made of no other constraints.
      @Even int number,
      // error: [Keyway/InvalidConstraint] @Positive is for a number, and an element of list is none.
      List<@Positive String> list) {}

  @Get("/nulls")
  void nulls(
      // error at `@NotNull`: [Keyway/InvalidConstraint] @NotNull refuses null, and missing is @Nullable.
      @NotNull @Nullable String missing,
      // error at `@NotBlank`: [Keyway/InvalidConstraint] @NotBlank refuses null, and blank is @Nullable.
      @NotBlank @Nullable String blank,
      // error at `@Null`: [Keyway/InvalidConstraint] @Null is on present, which is never null.
      @Null String present,
      // error at `@NotNull`: [Keyway/InvalidConstraint] @NotNull on optional, an Optional, would not make it required.
      @NotNull Optional<String> optional) {}

  @Get("/format")
  // error at `" "`: [Keyway/InvalidConstraint] @Format on ShopApi.format(text) names no format.
  void format(@Format(" ") String text) {}

  @Post("/body")
  // error at `@Size`: [Keyway/InvalidConstraint] @Size is for a text, array, collection or map, and order is none.
  void body(@Size(max = 3) Order order) {}

  @Post("/pages")
  // error: [Keyway/InvalidConstraint] @NotBlank on a type argument of page would not be checked: Page is no collection.
  void pages(Page<@NotBlank String> page) {}

  @Get("/dependency")
  // error at `@Positive`: [Keyway/InvalidConstraint] @Positive on ShopApi.dependency(number) would not be checked.
  void dependency(@Positive @Depends Number number) {}

  interface Default {}
}

record Order(
    // error at `@Digits`: [Keyway/InvalidConstraint] @Digits is for a whole number or a BigDecimal, and Order.price is none.
    @Digits(integer = 2, fraction = 2) double price,
    // error at `@Valid`: [Keyway/InvalidConstraint] @Valid is for records and what holds them, and Order.text is neither.
    @Valid String text,
    // error at `2000`: [Keyway/InvalidConstraint] No number has 2000 digits.
    @Digits(integer = 2000, fraction = 0) BigInteger many,
    // error at `@Future`: [Keyway/InvalidConstraint] @Future is for a date or time of java.time, and Order.day is none.
    @Future String day,
    // error at `@AssertTrue`: [Keyway/InvalidConstraint] @AssertTrue is for a boolean, and Order.count is none.
    @AssertTrue int count,
    // error: [Keyway/InvalidConstraint] @Min is for a number, and a key of Order.counts is none.
    Map<@Min(1) String, Integer> counts) {}

record Page<T>(List<T> items) {}

@Constraint(validatedBy = {})
@interface Even {}

@Singleton
class Users {
  // error at `@NotNull`: [Keyway/InvalidConstraint] @NotNull on Users(api) would not be checked.
  Users(@NotNull ShopApi api) {}
}
