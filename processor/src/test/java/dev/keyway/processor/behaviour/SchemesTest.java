package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Credentials of every kind of security scheme, over HTTP. */
class SchemesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "schemes");
    api = RunningApi.start(JavacRun.sources(sources), directory, "schemes.SchemesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static void assertUnauthorized(HttpResponse<String> refused, String challenge) {
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("\"detail\":\"Not authenticated\"");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue(challenge);
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> me(String authorization) {
    return api.send("GET", "/users/me", "Authorization", authorization);
  }

  private static HttpResponse<String> login(String form) {
    return api.sendBody(
        "POST", "/token", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void keyIsTakenFromWhereItBelongs() {
    assertThat(api.send("GET", "/header", "KEY", "secret").body()).isEqualTo("\"secret\"");
    assertThat(api.send("GET", "/query?key=secret").body()).isEqualTo("\"secret\"");
    assertThat(api.send("GET", "/cookie", "Cookie", "a=b; key=secret").body())
        .isEqualTo("\"secret\"");
  }

  @Test
  void keyThatIsMissingEmptyOrElsewhereIsNone() {
    String challenge = "APIKey realm=\"Schemes\"";
    assertUnauthorized(api.send("GET", "/header"), challenge);
    assertUnauthorized(api.send("GET", "/header", "Key", ""), challenge);
    assertUnauthorized(api.send("GET", "/header?key=secret"), challenge);
    assertUnauthorized(api.send("GET", "/query?key="), challenge);
    assertUnauthorized(api.send("GET", "/query", "Key", "secret"), challenge);
    assertUnauthorized(api.send("GET", "/cookie", "Cookie", "key="), challenge);
  }

  @Test
  void optionalKeyLetsGuestsPass() {
    assertThat(api.send("GET", "/guests").body()).isEqualTo("\"guest\"");
    assertThat(api.send("GET", "/guests", "Key", "secret").body()).isEqualTo("\"secret\"");
  }

  @Test
  void userNameEndsAtTheFirstColon() {
    assertThat(api.send("GET", "/basic", "Authorization", basic("john:secret")).body())
        .isEqualTo("\"john secret\"");
    assertThat(api.send("GET", "/basic", "Authorization", basic("john:se:cret")).body())
        .isEqualTo("\"john se:cret\"");
    assertThat(
            api.send("GET", "/basic", "Authorization", "bASIC am9objpzZWNyZXQ=").body())
        .isEqualTo("\"john secret\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic notabase64token", "Basic am9obnNlY3JldA==", "Bearer x", "Basic asOpOng="})
  void malformedNameAndPasswordAreNone(String authorization) {
    String challenge = "Basic realm=\"simple\"";
    assertUnauthorized(api.send("GET", "/basic", "Authorization", authorization), challenge);
    assertUnauthorized(api.send("GET", "/basic"), challenge);
  }

  @Test
  void passwordIsExchangedForATokenThatIsLetIn() {
    HttpResponse<String> granted = login("username=johndoe&password=secret");
    assertThat(granted.statusCode()).isEqualTo(200);
    JsonNode token = JsonMapper.shared().readTree(granted.body());
    String authorization = "Bearer " + token.required("accessToken").stringValue();

    assertThat(me(authorization).body())
        .isEqualTo("{\"username\":\"johndoe\",\"email\":\"johndoe@example.com\","
            + "\"disabled\":false,\"hashedPassword\":\"fakehashedsecret\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"username=johndoe&password=incorrect", "username=foo&password=secret"})
  void wrongPasswordAndUnknownNameAreTheSame(String form) {
    HttpResponse<String> refused = login(form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"detail\":\"Incorrect username or password\"");
  }

  @ParameterizedTest
  @CsvSource({
    "username=a,password",
    "password=b,username",
    "username=a&password=b&grant_type=other,grant_type"
  })
  void formThatIsNotOfThePasswordGrantIsInvalid(String form, String wrong) {
    HttpResponse<String> refused = login(form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"in\":\"body\",\"name\":\"" + wrong + "\"");
  }

  @Test
  void strictFormInsistsOnTheGrantType() {
    String user = "username=a&password=b&scope=one+two+one";
    HttpResponse<String> without = strict(user);
    HttpResponse<String> another = strict(user + "&grant_type=client_credentials");

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("\"name\":\"grant_type\",\"type\":\"required\"");
    assertThat(another.statusCode()).isEqualTo(422);
    assertThat(another.body()).contains("\"name\":\"grant_type\",\"type\":\"pattern\"");
    assertThat(strict(user + "&grant_type=password").body()).isEqualTo("\"one two\"");
    assertThat(strict("username=a&password=b&grant_type=password&scope=%22").statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> strict(String form) {
    return api.sendBody(
        "POST", "/strict-token", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void tokenOfNobodyIsRefusedAndThatOfAnInactiveUserToo() {
    assertUnauthorized(api.send("GET", "/users/me"), "Bearer realm=\"Schemes\"");
    assertUnauthorized(me("Notexistent testtoken"), "Bearer realm=\"Schemes\"");
    assertThat(me("Bearer nonexistent").statusCode()).isEqualTo(401);
    assertThat(me("Bearer nonexistent").headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"Schemes\", error=\"invalid_token\"");
    assertThat(me("Bearer alice").statusCode()).isEqualTo(400);
    assertThat(me("Bearer alice").body()).contains("\"detail\":\"Inactive user\"");
  }

  @Test
  void documentDescribesEachScheme() {
    JsonNode schemes = JsonMapper.shared()
        .readTree(api.resource("openapi.json"))
        .at("/components/securitySchemes");

    assertThat(schemes.at("/HeaderKey").toString())
        .contains("\"type\":\"apiKey\"", "\"name\":\"key\"", "\"in\":\"header\"");
    assertThat(schemes.at("/CookieKey/in").stringValue()).isEqualTo("cookie");
    assertThat(schemes.at("/Basic").toString())
        .contains("\"type\":\"http\"", "\"scheme\":\"basic\"");
    assertThat(schemes.at("/Password/flows/password/tokenUrl").stringValue()).isEqualTo("token");
  }
}
