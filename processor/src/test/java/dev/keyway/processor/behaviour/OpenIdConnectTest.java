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
import org.junit.jupiter.params.provider.CsvSource;

/** Scopes of tokens whose issuer is found by its discovery document. */
class OpenIdConnectTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "issuer");
    api = RunningApi.start(JavacRun.sources(sources), directory, "issuer.IssuerApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({"read, 200", "admin, 200", "other, 403"})
  void itsScopesAreChecked(String token, int status) {
    assertThat(api.send("GET", "/reports", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(status);
  }

  @Test
  void itsChallengeIsThatOfBearerTokens() {
    HttpResponse<String> answer = api.send("GET", "/reports");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"Issuer\", scope=\"read\"");
  }

  @Test
  void theDocumentTellsItsUrlAndTheScopesOfTheOperation() {
    assertThat(api.resource("openapi.json"))
        .contains(
            "\"type\": \"openIdConnect\"",
            "\"openIdConnectUrl\": \"https://login.example.com/.well-known/openid-configuration\"")
        .containsPattern("\"Bearer\": \\[\\s*\"read\"\\s*]");
  }
}
