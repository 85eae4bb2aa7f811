package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.Multipart;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms without files, over HTTP, in both media types that browsers send. */
class FormsTest {
  private static final String URLENCODED = "application/x-www-form-urlencoded";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "forms");
    api = RunningApi.start(JavacRun.sources(sources), directory, "forms.FormsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, Multipart form) {
    return api.sendBody("POST", path, form.toString(), "Content-Type", Multipart.TYPE);
  }

  private static void assertErrors(HttpResponse<String> response, String... errors) {
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"errors\":[" + String.join(",", errors) + "]}");
  }

  private static String error(String name, String type, String message) {
    return "{\"in\":\"body\",\"name\":\"%s\",\"type\":\"%s\",\"message\":\"%s\"}"
        .formatted(name, type, message);
  }

  private static String missing(String name) {
    return error(name, "required", "is required");
  }

  @Test
  void bothMediaTypesAreRead() {
    String fields = "username=Foo&password=secret";
    HttpResponse<String> encoded =
        api.sendBody("POST", "/login/", fields, "Content-Type", URLENCODED);
    assertThat(encoded.statusCode()).isEqualTo(200);
    assertThat(encoded.body()).isEqualTo("{\"username\":\"Foo\"}");
    HttpResponse<String> multipart =
        post("/login/", new Multipart().text("username", "Foo").text("password", "x"));
    assertThat(multipart.statusCode()).isEqualTo(200);
    assertThat(multipart.body()).isEqualTo("{\"username\":\"Foo\"}");
  }

  @Test
  void missingFieldsAreReportedTogetherInTheOrderOfDeclaration() {
    assertErrors(api.send("POST", "/login/"), missing("username"), missing("password"));
    assertErrors(
        api.sendBody(
            "POST", "/login/", "{\"username\":\"Foo\"}", "Content-Type", "application/json"),
        missing("username"),
        missing("password"));
    assertErrors(
        api.sendBody("POST", "/login/", "username=Foo&password=", "Content-Type", URLENCODED),
        missing("password"));
    assertErrors(
        post("/login/", new Multipart().text("password", "x").text("username", "")),
        missing("username"));
    assertErrors(post("/login/", new Multipart()), missing("username"), missing("password"));
  }

  @Test
  void repeatedFieldsAreTakenInOrder() {
    Multipart twice =
        new Multipart().text("username", "a").text("username", "b").text("password", "x");
    assertThat(post("/login/", twice).body()).isEqualTo("{\"username\":\"b\"}");
    Multipart many =
        new Multipart().text("t", "1").text("t", "").text("size", "9").text("t", "2");
    assertThat(post("/many", many).body()).isEqualTo("[\"1|2\",\"1/9\"]");
  }

  @Test
  void constraintsAndConversionsHoldInBothMediaTypes() {
    String[] errors = {
      error("t", "maxItems", "must have at most 3 items"),
      error("page", "type", "must be an integer")
    };
    assertErrors(
        api.sendBody("POST", "/many", "t=1&t=2&t=3&t=4&page=x", "Content-Type", URLENCODED),
        errors);
    Multipart form = new Multipart().text("page", "x");
    for (int i = 1; i <= 4; i++) {
      form.text("t", "" + i);
    }
    assertErrors(post("/many", form), errors);
  }

  @Test
  void fileIsNoText() {
    Multipart form =
        new Multipart().file("username", "a.txt", "text/plain", "Foo").text("password", "x");
    assertErrors(post("/login/", form), error("username", "type", "must be a text, not a file"));
    assertErrors(
        post("/many", new Multipart().text("t", "1").file("t", "a", "text/plain", "2")),
        error("t", "type", "must be a text, not a file"));
  }

  @Test
  void textsAreUtf8() {
    Multipart form = new Multipart().text("username", "jö€").text("password", "x");
    assertThat(post("/login/", form).body()).isEqualTo("{\"username\":\"jö€\"}");
    String type = "Content-Disposition: form-data; name=username\r\nContent-Type: text/plain";
    assertThat(
            post("/login/", new Multipart().part(type + ";charset=latin1", "x")).statusCode())
        .isEqualTo(415);
    assertThat(post("/login/", new Multipart().text("_charset_", "iso-8859-1")).statusCode())
        .isEqualTo(415);
    form.text("_charset_", "UTF-8");
    assertThat(post("/login/", form).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\"a",
    "multipart/form-data; boundary=a; boundary=b",
    "multipart/form-data; boundary=another",
  })
  void formWithoutItsBoundaryIsABadRequest(String type) {
    String body = new Multipart().text("username", "Foo").toString();
    HttpResponse<String> response = api.sendBody("POST", "/login/", body, "Content-Type", type);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"----x\r\n\r\nFoo\r\n----x--", "----x\r\nContent-Disposition: form-data"})
  void malformedFormIsABadRequest(String body) {
    assertThat(api.sendBody("POST", "/login/", body, "Content-Type", Multipart.TYPE)
            .statusCode())
        .isEqualTo(400);
  }

  @Test
  void tooManyPartsAreTooLarge() {
    Multipart form = new Multipart();
    for (int i = 0; i <= 1000; i++) {
      form.text("t", "");
    }
    assertThat(post("/many", form).statusCode()).isEqualTo(413);
  }

  @Test
  void documentOffersBothMediaTypes() {
    String document = api.send("GET", "/openapi.json").body();
    assertThat(document)
        .containsSubsequence(
            "\"/login/\"",
            "\"application/x-www-form-urlencoded\"",
            "\"username\"",
            "\"multipart/form-data\"",
            "\"username\"");
  }
}
