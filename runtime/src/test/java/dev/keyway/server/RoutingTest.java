package dev.keyway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        text(HttpMethod.GET, "/users/me/"),
        text(HttpMethod.GET, "/items"),
        text(HttpMethod.POST, "/items"),
        text(HttpMethod.DELETE, "/items/{id}"),
        text(HttpMethod.GET, "/a/{b}/{c}"),
        text(HttpMethod.GET, "/{x}/evil"),
        text(HttpMethod.GET, "/"),
        new Endpoint(HttpMethod.OPTIONS, "/own", request -> {
          request.responseHeader("Allow", "OPTIONS, PROPFIND");
          request.respond(200);
        }),
        new Endpoint(HttpMethod.GET, "/segment/{s}", request -> {
          byte[] s = request.path().segment(1).getBytes(StandardCharsets.UTF_8);
          request.respond(200, "text/plain;charset=utf-8", s);
        }));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Endpoint text(HttpMethod method, String template) {
    return new Endpoint(method, template, request -> {
      byte[] content = (method + " " + template).getBytes(StandardCharsets.UTF_8);
      request.respond(200, "text/plain", content);
    });
  }

  private static RawResponse send(String line) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request(line, "", "").read();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /users/me/, GET /users/me/",
    "GET /items, GET /items",
    "GET /items?a=b/c?d, GET /items",
    "POST /items, POST /items",
    "DELETE /items/7, DELETE /items/{id}",
    "GET /, GET /",
    "GET /%69tems, GET /items",
    "GET http://test/items, GET /items",
    "GET http://test, GET /"
  })
  void requestReachesItsEndpoint(String line, String endpoint) throws IOException {
    assertThat(send(line).body()).isEqualTo(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "/segment/a%2Fb, a/b",
    "/segment/a;b=c, a;b=c",
    "/segment/a%252F, a%2F",
    "/segment/a+b, a+b",
    "/segment/%E2%82%AC, €"
  })
  void segmentIsTheRawOneDecodedOnce(String path, String segment) throws IOException {
    assertThat(send("GET " + path).body()).isEqualTo(segment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items;x",
        "/nothing",
        "/items/7/x",
        "//items",
        "/a/b",
        "/a/b//c",
        "/ITEMS",
        "/items%2F"
      })
  void unknownPathIsNotFound(String path) throws IOException {
    RawResponse response = send("GET " + path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not Found\"}");
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/segment/..", "/segment/%2e%2e", "/segment/%zz", "/segment/%ff", "/segment/%00"})
  void malformedPathIsABadRequest(String path) throws IOException {
    assertThat(send("GET " + path).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /users/me, /users/me/",
    "POST /users/me, /users/me/",
    "GET /users/me?a=1&b=%20, /users/me/?a=1&b=%20",
    "GET /items/?a, /items?a",
    "GET /a/%62/%63/, /a/%62/%63",
    "GET http://test/users/me?x, /users/me/?x"
  })
  void trailingSlashAloneIsRedirected(String line, String location) throws IOException {
    RawResponse response = send(line);
    assertThat(response.status()).isEqualTo(307);
    assertThat(response.header("location")).isEqualTo(location);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil/", "//x/evil/", "/\\evil/evil/"})
  void redirectNeverLeavesTheHost(String path) throws IOException {
    RawResponse response = send("GET " + path);
    assertThat(response.status()).isIn(400, 404);
    assertThat(response.header("location")).isNull();
  }

  @Test
  void otherMethodIsNotAllowedAndToldWhichAre() throws IOException {
    RawResponse response = send("PATCH /items");
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(response.body()).contains("\"detail\":\"Method Not Allowed\"");
    assertThat(send("GET /items/7").header("allow")).isEqualTo("DELETE, OPTIONS");
  }

  @Test
  void optionsIsAnsweredWithTheMethods() throws IOException {
    RawResponse response = send("OPTIONS /items");
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(response.header("content-length")).isNull();
  }

  @Test
  void optionsEndpointAnswersItself() throws IOException {
    assertThat(send("OPTIONS /own").header("allow")).isEqualTo("OPTIONS, PROPFIND");
  }

  @Test
  void optionsOfTheServerIsAnswered() throws IOException {
    assertThat(send("OPTIONS *").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "Get", "PROPFIND", "GETT"})
  void unknownMethodIsNotImplemented(String method) throws IOException {
    assertThat(send(method + " /items").status()).isEqualTo(501);
  }

  @Test
  void headFollowsGetWithoutContent() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawResponse head = connection.request("HEAD /items", "", "").readHead();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("content-length")).isEqualTo("10");
      assertThat(head.header("content-type")).isEqualTo("text/plain");
      assertThat(connection.get("/items").body()).isEqualTo("GET /items");
    }
  }

  @Test
  void headOfAnErrorHasNoContentEither() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("HEAD /nothing", "", "").readHead().status())
          .isEqualTo(404);
      assertThat(connection.request("HEAD /items/7", "", "").readHead().status())
          .isEqualTo(405);
      assertThat(connection.get("/items").status()).isEqualTo(200);
    }
  }

  @Test
  void connectIsNotImplemented() throws IOException {
    assertThat(send("CONNECT other:443").status()).isIn(400, 501);
  }
}
