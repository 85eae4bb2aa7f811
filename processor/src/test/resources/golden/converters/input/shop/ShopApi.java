package shop;

import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Converts;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Format;
import dev.keyway.request.ConversionException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1.0")
public class ShopApi {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  public record Money(long cents, Currency currency) {}

  public record Range<T>(T from, T to) {}

  public sealed interface Sort permits Up, Down {}

  public record Up(String field) implements Sort {}

  public record Down(String field) implements Sort {}

  @Converts(pattern = "[0-9]{1,9}\\.[0-9]{2} [A-Z]{3}", format = "money")
  public static Money money(String text) {
    return new Money(
        Long.parseLong(text.substring(0, text.length() - 4).replace(".", "")),
        Currency.getInstance(text.substring(text.length() - 3)));
  }

  @Converts
  public static Currency currency(String text) {
    return Currency.getInstance(text);
  }

  /** Instead of the form of ISO 8601. */
  @Converts
  static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  @Converts
  static Range<Integer> range(String text) throws ParseException {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new ParseException("no range", 0);
    }
    return new Range<>(
        Integer.valueOf(text.substring(0, dash)), Integer.valueOf(text.substring(dash + 1)));
  }

  @Converts
  static @Nullable Sort sort(String text) {
    if (text.equals("bug")) {
      throw new IllegalStateException("a bug");
    }
    if (text.length() > 10) {
      throw new ConversionException("maxLength", "must name a field of at most 10 characters");
    }
    return text.startsWith("-") ? new Down(text.substring(1)) : text.isEmpty() ? null : new Up(text);
  }

  @Get("/prices/{price}")
  String price(
      Money price,
      @QueryParam @Default("0.50 EUR") Money discount,
      @QueryParam("in") Set<Currency> in) {
    return price + " " + discount + " " + in;
  }

  @Get("/days/{day}")
  String days(LocalDate day, @QueryParam Optional<Range<Integer>> hours, @Default({}) List<Sort> sort) {
    return day + " " + hours + " " + sort;
  }

  @Get("/header")
  String header(@HeaderParam Money budget, @CookieParam @Nullable LocalDate since) {
    return budget + " " + since;
  }

  record Offer(@Format("price") Money price, @Default("EUR") List<Currency> currencies) {}

  @Post("/offers")
  String offer(@FormParam Offer offer) {
    return offer.toString().toUpperCase(Locale.ROOT);
  }
}
