import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Get;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/values")
  void values(
      // error at `"9"`: [Keyway/InvalidDefault] The default "9" breaks a constraint of ShopApi.values(number): it is greater than 5.
      @Max(5) @Default("9") int number,
      // error at `"0.4"`: [Keyway/InvalidDefault] The default "0.4" breaks a constraint of ShopApi.values(real): it is less than 0.5.
      @DecimalMin("0.5") @Default("0.4") double real,
      // error at `"0"`: [Keyway/InvalidDefault] The default "0" breaks a constraint of ShopApi.values(positive): it isn't greater than 0.
      @Positive @Default("0") long positive,
      // error at `"0"`: [Keyway/InvalidDefault] The default "0" breaks a constraint of ShopApi.values(negative): it isn't less than 0.
      @Negative @Default("0") int negative,
      // error at `"A1"`: [Keyway/InvalidDefault] The default "A1" breaks a constraint of ShopApi.values(lower): it doesn't match [a-z]+.
      @Pattern(regexp = "[a-z]+") @Default("A1") String lower,
      // error at `"long"`: [Keyway/InvalidDefault] The default "long" breaks a constraint of ShopApi.values(text): it has size 4, which is more than 3.
      @Size(max = 3) @Default("long") String text,
      // error at `" "`: [Keyway/InvalidDefault] The default " " breaks a constraint of ShopApi.values(blank): it is blank.
      @NotBlank @Default(" ") String blank,
      // error at `{}`: [Keyway/InvalidDefault] The default breaks a constraint of ShopApi.values(list): it has size 0, which is less than 1.
      @NotEmpty @Default({}) List<String> list,
      // error at `{"1", "1"}`: [Keyway/InvalidDefault] The default breaks a constraint of ShopApi.values(set): it has size 1, which is less than 2.
      @Size(min = 2) @Default({"1", "1"}) Set<Integer> set) {}
}
