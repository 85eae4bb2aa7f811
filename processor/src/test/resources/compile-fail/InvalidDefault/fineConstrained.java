import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Get;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/values")
  void values(
      @Max(5) @Default("5") int number,
      @DecimalMax("0.1") @Default("1e-1") float real,
      @Positive @Default("1") long positive,
      @Pattern(regexp = "[a-z]+") @Default("a") String lower,
      @Size(max = 1) @Default("\uD83D\uDE00") String text,
      @NotBlank @Default("x") String blank,
      @Size(max = 2) @Default({"long", "longer"}) List<String> list,
      @Size(max = 1) @Default({"1", "1"}) Set<Integer> set) {}
}
