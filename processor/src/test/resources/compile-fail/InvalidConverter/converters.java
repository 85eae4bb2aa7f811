import dev.keyway.Api;
import dev.keyway.Converts;
import dev.keyway.Get;
import dev.keyway.QueryParam;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.currency can't convert texts: it isn't static.
  Currency currency(String text) {
    return Currency.getInstance(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.hidden can't convert texts: it is private.
  private static Locale hidden(String text) {
    return Locale.forLanguageTag(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.generic can't convert texts: it is generic.
  static <T> List<T> generic(String text) {
    return List.of();
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.two can't convert texts: it doesn't take one String.
  static TimeZone two(String text, int offset) {
    return TimeZone.getTimeZone(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.thrower can't convert texts: it throws Throwable.
  static StringBuilder thrower(String text) throws Throwable {
    return new StringBuilder(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.nothing can't convert texts: it returns nothing.
  static void nothing(String text) {}

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.number can't convert texts: it returns a type whose texts mean the same everywhere.
  static int number(String text) {
    return 1;
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.trimmed can't convert texts: it returns a type whose texts mean the same everywhere.
  static String trimmed(String text) {
    return text.trim();
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.optional can't convert texts: it returns a type that holds other values.
  static Optional<String> optional(String text) {
    return Optional.of(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.numbers can't convert texts: it returns a type that holds other values.
  static int[] numbers(String text) {
    return new int[0];
  }

  record Money(String text) {}

  // error: [Keyway/InvalidConverter] The pattern "[0-9]++" has "++", which is Java's own.
  @Converts(pattern = "[0-9]++")
  static Money money(String text) {
    return new Money(text);
  }

  @Converts
  // error: [Keyway/InvalidConverter] ShopApi.again converts to ShopApi.Money, as ShopApi.money does.
  static Money again(String text) {
    return new Money(text);
  }

  // Nobody is told a second time that there is no converter.
  @Get("/a")
  void a(@QueryParam Currency currency, @QueryParam Money money, Locale locale) {}
}

@Singleton
class Texts {
  // error: [Keyway/MisplacedAnnotation] @Converts has no effect on Texts.zone, whose class is no API.
  @Converts
  static TimeZone zone(String text) {
    return TimeZone.getTimeZone(text);
  }
}
