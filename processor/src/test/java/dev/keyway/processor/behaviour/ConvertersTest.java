package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types whose texts a method of the API reads, over HTTP: the API is that of the golden case. */
class ConvertersTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "converters", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "shop.ShopApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body()).asString();
  }

  /** {@code in name type: message} of each error, joined by commas. */
  private static String errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : JsonMapper.shared().readTree(refused.body()).path("errors")) {
      errors
          .append(errors.isEmpty() ? "" : ", ")
          .append(error.path("in").asString())
          .append(' ')
          .append(error.path("name").asString(error.path("pointer").asString()))
          .append(' ')
          .append(error.path("type").asString())
          .append(": ")
          .append(error.path("message").asString());
    }
    return errors.toString();
  }

  @Test
  void textsOfPathAndQueryAreConverted() {
    assertThat(ok(api.send("GET", "/prices/12.34%20USD?in=EUR&in=USD&in=EUR&discount=1.00%20CHF")))
        .isEqualTo("Money[cents=1234, currency=USD] Money[cents=100, currency=CHF] [EUR, USD]");
  }

  @Test
  void defaultIsConvertedToo() {
    assertThat(ok(api.send("GET", "/prices/1.00%20EUR?in=EUR")))
        .contains("Money[cents=50, currency=EUR]");
  }

  @Test
  void converterComesBeforeTheFormThatATypeHas() {
    assertThat(ok(api.send("GET", "/days/31.12.2030"))).isEqualTo("2030-12-31 Optional.empty []");
    assertThat(errors(api.send("GET", "/days/2030-12-31")))
        .isEqualTo("path day format: must be a valid LocalDate");
  }

  @Test
  void optionalsAndListsHoldWhatIsConverted() {
    assertThat(ok(api.send("GET", "/days/31.12.2030?hours=8-17&sort=-age&sort=name")))
        .isEqualTo("2030-12-31 Optional[Range[from=8, to=17]] [Down[field=age], Up[field=name]]");
  }

  @Test
  void whateverMeansThatATextIsNoneIsReportedWithoutIt() {
    assertThat(errors(api.send("GET", "/prices/1.00%20XXY?in=secret")))
        .isEqualTo("path price format: must be a valid Money,"
            + " query /in/0 format: must be a valid Currency");
    assertThat(errors(api.send("GET", "/days/31.02.20x0?hours=8&sort=&sort=a")))
        .isEqualTo("path day format: must be a valid LocalDate,"
            + " query hours format: must be a valid Range,"
            + " query /sort/0 format: must be a valid Sort");
  }

  @Test
  void patternIsCheckedBeforeTheMethodIsAsked() {
    assertThat(errors(api.send("GET", "/prices/x?in=EUR")))
        .isEqualTo("path price pattern: must match [0-9]{1,9}\\.[0-9]{2} [A-Z]{3}");
    assertThat(errors(api.send("GET", "/prices/1.00%20EUR?in=EUR&discount=1.00+EUR%0A")))
        .startsWith("query discount pattern");
  }

  @Test
  void methodMaySayItselfWhatIsWrong() {
    assertThat(errors(api.send("GET", "/days/31.12.2030?sort=abcdefghijk")))
        .isEqualTo("query /sort/0 maxLength: must name a field of at most 10 characters");
  }

  @Test
  void anyOtherExceptionIsAMistakeOfTheServer() {
    HttpResponse<String> response = api.send("GET", "/days/31.12.2030?sort=bug");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("a bug").doesNotContain("Exception");
  }

  @Test
  void headersCookiesAndFormsAreConverted() {
    assertThat(ok(api.send("GET", "/header", "Budget", "7.00 EUR", "Cookie", "since=01.02.2030")))
        .isEqualTo("Money[cents=700, currency=EUR] 2030-02-01");
    assertThat(errors(api.send("GET", "/header", "Cookie", "since=x")))
        .isEqualTo("header Budget required: is required,"
            + " cookie since format: must be a valid LocalDate");
    assertThat(ok(api.sendBody("POST", "/offers", "price=1.00+EUR", "Content-Type", FORM)))
        .isEqualTo("OFFER[PRICE=MONEY[CENTS=100, CURRENCY=EUR], CURRENCIES=[EUR]]");
    assertThat(errors(
            api.sendBody("POST", "/offers", "price=1.00+EUR&currencies=x", "Content-Type", FORM)))
        .isEqualTo("body /currencies/0 format: must be a valid Currency");
  }

  @Test
  void endpointsOfOtherPackagesHaveTheConvertersOfTheirApi() {
    assertThat(ok(api.send("GET", "/orders/above/2.50%20EUR")))
        .isEqualTo("Money[cents=250, currency=EUR]");
  }

  @Test
  void jsonIsWhatItIsWithoutConverters() {
    String order = "{\"item\":\"a\",\"day\":\"2030-12-31\"}";
    HttpResponse<String> response =
        api.sendBody("POST", "/orders", order, "Content-Type", "application/json");
    assertThat(response.body()).isEqualTo(order);
  }
}
