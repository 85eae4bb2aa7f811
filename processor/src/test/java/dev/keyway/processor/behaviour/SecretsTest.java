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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a value is told, and never the value: it may be a password. */
class SecretsTest {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "secrets");
    api = RunningApi.start(JavacRun.sources(sources), directory, "secrets.SecretsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static void assertNotTold(HttpResponse<String> response, int errors) {
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body().split("\"message\":", -1)).hasSize(errors + 1);
    assertThat(response.body()).doesNotContain("S3CRET").doesNotContain("31337");
  }

  @Test
  void membersOfABodyThatAreOfTheWrongTypeAreNotTold() {
    String body = "{\"password\":\"abc\",\"pin\":\"S3CRET\",\"mails\":\"S3CRET\","
        + "\"level\":\"S3CRET\",\"born\":\"S3CRET\",\"key\":\"S3CRET\"}";
    assertNotTold(api.sendBody("POST", "/accounts", body, "Content-Type", JSON), 5);
  }

  @Test
  void membersOfABodyThatBreakConstraintsAreNotTold() {
    String body = "{\"password\":\"S3CRET\",\"pin\":31337,\"mails\":[\"S3CRET\",\"S3CRET\"],"
        + "\"level\":\"LOW\",\"born\":\"2026-01-02\","
        + "\"key\":\"00000000-0000-0000-0000-000000000000\"}";
    assertNotTold(api.sendBody("POST", "/accounts", body, "Content-Type", JSON), 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"S3CRET\"", "{\"password\": S3CRET", "[31337]", "{\"pin\":S3CRET}"})
  void bodyThatCannotBeReadIsNotTold(String body) {
    HttpResponse<String> response = api.sendBody("POST", "/accounts", body, "Content-Type", JSON);
    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(response.body()).doesNotContain("S3CRET").doesNotContain("31337");
  }

  @Test
  void fieldsOfAFormAreNotTold() {
    assertNotTold(
        api.sendBody("POST", "/form", "password=S3CRET&pin=S3CRET", "Content-Type", FORM), 2);
  }

  @Test
  void parametersAreNotTold() {
    assertNotTold(
        api.send(
            "GET",
            "/values?pin=S3CRET&level=S3CRET",
            "token",
            "S3CRET",
            "Cookie",
            "session=S3CRET"),
        4);
  }
}
