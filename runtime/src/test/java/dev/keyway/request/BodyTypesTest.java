package dev.keyway.request;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonType;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of other types and codings than an endpoint takes, over real HTTP. */
class BodyTypesTest {
  private static final JsonReader<Integer> INTEGER =
      JsonCodec.standard().reader(JsonType.of(Integer.class), "#/components/schemas/Integer");
  private static final String JSON = "Content-Type: application/json\r\n";

  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        new Endpoint(HttpMethod.POST, "/json", BodyTypesTest::json),
        new Endpoint(HttpMethod.PATCH, "/json", BodyTypesTest::json),
        new Endpoint(
            HttpMethod.POST,
            "/form",
            request -> request.readBody(() -> text(request, request.form("a").asInt(0)))),
        new Endpoint(
            HttpMethod.POST,
            "/files",
            request -> request.readFiles(() -> text(request, request.form("a").asInt(0)))),
        new Endpoint(
            HttpMethod.POST,
            "/stream",
            request -> request.readStream(() -> text(request, request.streamOrNull() != null))));
  }

  private static void json(RequestContext request) {
    request.readJson(() -> {
      Integer value = request.jsonOrNull(INTEGER);
      request.requireValid();
      text(request, String.valueOf(value));
    });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RawResponse send(String line, String fields, String body) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request(line, fields, body).read();
    }
  }

  @Test
  void refusalSaysWhatIsAccepted() throws IOException {
    RawResponse response = send("POST /json", "Content-Type: text/plain", "7");
    assertThat(response.status()).isEqualTo(415);
    assertThat(response.header("accept")).isEqualTo("application/json");
    assertThat(response.headers()).doesNotContainKey("accept-patch");
  }

  @Test
  void refusalOfAPatchSaysWhatPatchesAreAccepted() throws IOException {
    RawResponse response = send("PATCH /json", "Content-Type: text/plain", "7");
    assertThat(response.status()).isEqualTo(415);
    assertThat(response.header("accept")).isEqualTo("application/json");
    assertThat(response.header("accept-patch")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "/json, gzip",
    "/json, GZIP",
    "/json, br",
    "/json, 'identity, gzip'",
    "/form, deflate",
    "/files, gzip",
    "/stream, x-whatever"
  })
  void encodedBodyIsRefused(String path, String coding) throws IOException {
    RawResponse response = send("POST " + path, JSON + "Content-Encoding: " + coding, "7");
    assertThat(response.status()).isEqualTo(415);
    assertThat(response.header("accept-encoding")).isEqualTo("identity");
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void encodedBodyIsRefusedWithoutAskingForIt() throws IOException {
    String head = "POST /json HTTP/1.1\r\nHost: test\r\n"
        + JSON
        + "Content-Encoding: gzip\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n";
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send(head).read().status()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "Identity", ""})
  void bodyAsItIsMaySaySo(String coding) throws IOException {
    assertThat(send("POST /json", JSON + "Content-Encoding: " + coding, "7").body())
        .isEqualTo("7");
  }

  @Test
  void codingOfNoBodyIsNobodysBusiness() throws IOException {
    assertThat(send("POST /json", "Content-Encoding: gzip", "").body()).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: text/plain\r\n", "Content-Type: json\r\n", ""})
  void bodyThatIsNoJsonIsRefusedWithoutAskingForIt(String type) throws IOException {
    String head = "POST /json HTTP/1.1\r\nHost: test\r\n"
        + type
        + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n";
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send(head).read().status()).isEqualTo(415);
    }
  }

  @Test
  void bodyThatIsNoJsonIsRefusedBeforeItComes() throws IOException {
    String head = "POST /json HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n";
    try (RawConnection connection = new RawConnection(server.port())) {
      RawResponse response = connection.send(head + "Content-Length: 9\r\n\r\n").read();
      assertThat(response.status()).isEqualTo(415);
      // What still comes isn't taken for the next request.
      connection.send("123456789");
      assertThat(connection.request("POST /json", JSON, "7").read().body()).isEqualTo("7");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | null",
        "'' | '1\r\n7\r\n' | 415",
        "Content-Type: text/csv | '' | 415",
        "Content-Type: application/json | '1\r\n7\r\n' | 7"
      })
  void bodyInChunksNeedsATypeUnlessItIsEmpty(String type, String chunks, String answer)
      throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawResponse response = connection
          .send("POST /json HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n"
              + (type.isEmpty() ? "" : type + "\r\n")
              + "\r\n"
              + chunks.replace("\\r\\n", "\r\n")
              + "0\r\n\r\n")
          .read();
      assertThat(response.status() == 200 ? response.body() : response.status() + "")
          .isEqualTo(answer);
    }
  }
}
