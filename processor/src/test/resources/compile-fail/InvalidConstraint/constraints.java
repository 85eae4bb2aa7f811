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
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number number() {
    return 1;
  }

  @Get("/wrongTypes")
  void wrongTypes(
      // error at `@Size`: [Keyway/InvalidConstraint] @Size is for a text, list or set, and number is none.
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
      // error at `.CASE_INSENSITIVE`: [Keyway/InvalidConstraint] @Pattern has flags
      @Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String flags) {}

  @Get("/members")
  void members(
      // error at `.class`: [Keyway/InvalidConstraint] @Size has groups, which Keyway doesn't know.
      @Size(max = 3, groups = Default.class) String groups,
      // error at `"at most {max}"`: [Keyway/InvalidConstraint] The message of @Size has a placeholder
      @Size(max = 3, message = "at most {max}") String message) {}

  @Get("/unknown")
  void unknown(
      // error at `@NotNull`: [Keyway/InvalidConstraint] @NotNull on text says what is so anyway.
      @NotNull String text,
      // error at `@Email`: [Keyway/InvalidConstraint] @Email is no constraint that Keyway checks.
      @Email String mail,
      // error at `@Even`: [Keyway/InvalidConstraint] @Even is no constraint that Keyway checks.
      @Even int number,
      // error: [Keyway/InvalidConstraint] @Size on a type argument of list would not be checked.
      List<@Size(max = 3) String> list) {}

  @Get("/format")
  // error at `" "`: [Keyway/InvalidConstraint] @Format on ShopApi.format(text) names no format.
  void format(@Format(" ") String text) {}

  @Post("/body")
  // error at `@Valid`: [Keyway/InvalidConstraint] @Valid on ShopApi.body(order) would not be checked.
  void body(@Valid Order order) {}

  @Get("/dependency")
  // error at `@Positive`: [Keyway/InvalidConstraint] @Positive on ShopApi.dependency(number) would not be checked.
  void dependency(@Positive @Depends Number number) {}

  interface Default {}
}

record Order(String text) {}

@Constraint(validatedBy = {})
@interface Even {}

@Singleton
class Users {
  // error at `@NotNull`: [Keyway/InvalidConstraint] @NotNull on Users(api) would not be checked.
  Users(@NotNull ShopApi api) {}
}
