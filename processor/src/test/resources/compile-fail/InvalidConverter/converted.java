import dev.keyway.Api;
import dev.keyway.Converts;
import dev.keyway.Default;
import dev.keyway.Get;
import dev.keyway.QueryParam;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Shape {}

  record Pair<A, B>(A left, B right) {}

  @Converts(pattern = "[A-Z]{3}", format = "iso4217")
  static Currency currency(String text) throws Exception {
    return Currency.getInstance(text);
  }

  @Converts
  static @Nullable Shape shape(String text) {
    return null;
  }

  @Converts
  static Pair<Integer, Integer> numbers(String text) {
    return new Pair<>(1, 2);
  }

  @Converts
  static Pair<String, String> texts(String text) {
    return new Pair<>(text, text);
  }

  /** An overload that is none. */
  static Currency currency(Object text) {
    return Currency.getInstance(String.valueOf(text));
  }

  @Get("/a")
  void a(
      @Default("EUR") Currency currency,
      List<Shape> shapes,
      @QueryParam Pair<Integer, Integer> numbers,
      @QueryParam Pair<String, String> texts) {}
}
