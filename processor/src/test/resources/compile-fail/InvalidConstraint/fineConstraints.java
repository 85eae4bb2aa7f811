import dev.keyway.Api;
import dev.keyway.Get;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/constraints")
  void constraints(
      @Min(1) @Max(100) int limit,
      @DecimalMin(value = "0.01", inclusive = false) @DecimalMax("99.99") BigDecimal price,
      @PositiveOrZero double real,
      @NotBlank @Size(max = 50, message = "is too long") String text,
      @Pattern(regexp = "[a-z]+|\\d{2,3}|\\p{Lu}") Optional<String> pattern,
      @Pattern(regexp = "^a") @Pattern(regexp = "b$") String two,
      @NotEmpty @Size(max = 9) List<String> list) {}
}
