package enums;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Api(title = "Paints", version = "1.0")
public class PaintsApi {
  /** What a paint looks like. */
  enum Color {
    @JsonProperty("red")
    @JsonAlias({"rot", "rouge"})
    RED,
    @JsonAlias("GRUEN")
    GREEN
  }

  /** The size of a can. */
  enum Size {
    SMALL("s"),
    LARGE("l");

    @JsonValue
    final String code;

    Size(String code) {
      this.code = code;
    }
  }

  /** How well it covers. */
  enum Grade {
    POOR(-1),
    GOOD(10);

    private final int number;

    Grade(int number) {
      this.number = number;
    }

    @JsonValue
    int number() {
      return number;
    }
  }

  /** Where it may be used. */
  enum Place {
    INSIDE,
    OUTSIDE;

    @JsonCreator
    static Place of(String text) {
      return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
  }

  record Paint(Color color, Size size, Grade grade, Place place) {}

  record Shelf(@JsonValue String name) {
    Shelf {
      if (name.isBlank()) {
        throw new IllegalArgumentException("no name");
      }
    }
  }

  record Stock(
      Map<Color, Integer> colors,
      Map<Size, Integer> sizes,
      Map<Grade, List<Place>> grades,
      Set<Size> wanted,
      Map<Shelf, Integer> shelves) {}

  @Post("/paints")
  Paint add(Paint paint) {
    return paint;
  }

  record Sale(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Integer cans,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Double> weight,
      @JsonFormat(shape = JsonFormat.Shape.STRING) boolean paid,
      Map<UUID, Map<Integer, Boolean>> lots,
      Map<Boolean, LocalDate> days) {}

  @Post("/sales")
  Sale sell(Sale sale) {
    return sale;
  }

  @Post("/stock")
  Stock stock(Stock stock) {
    return stock;
  }

  @Get("/paints/{color}/{size}")
  Paint find(Color color, Size size, @Default("10") Grade grade, @Default("INSIDE") Place place) {
    return new Paint(color, size, grade, place);
  }

  @Get("/colors")
  String colors(
      @Default("rot") Color of,
      @HeaderParam Set<Size> sizes,
      @CookieParam Grade grade) {
    return of + " " + sizes + " " + grade;
  }

  @Post("/mixed")
  Paint mix(
      @FormParam Color color,
      @FormParam Size size,
      @FormParam Grade grade,
      @FormParam Place place) {
    return new Paint(color, size, grade, place);
  }

  @Post("/best")
  Grade best(Paint paint, @Body @Default("-1") Grade least) {
    return paint.grade().number() > least.number() ? paint.grade() : least;
  }
}
