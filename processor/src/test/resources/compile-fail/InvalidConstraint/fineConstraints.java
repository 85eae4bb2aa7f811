import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
      @NotEmpty @Size(max = 9) List<@NotBlank String> list,
      @Pattern(regexp = "(?i)a", flags = Pattern.Flag.DOTALL) String flags,
      @Size(max = 9, message = "has more than {max} \\{characters\\}") String message,
      @NotNull String needed) {}

  @Post("/body")
  void body(@Size(max = 3) List<@Valid Order> orders) {}

  record Order(
      @NotNull String text,
      @Null @Nullable String id,
      Map<@NotBlank String, @Valid Order> parts,
      @Size(max = 3) String[] words) {}
}
