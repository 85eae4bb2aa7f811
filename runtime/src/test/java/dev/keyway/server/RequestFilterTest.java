package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.AnswerFilter;
import dev.keyway.HttpException;
import dev.keyway.RequestFilter;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFilterTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private KeywayServer server = serve();

  private KeywayServer serve(RequestFilter... filters) {
    return TestApplication.serve(
        settings -> {
          List.of(filters).forEach(settings::filter);
          return settings.cors(Cors.of("https://app.example.com"));
        },
        new Endpoint(HttpMethod.GET, "/items/{id}", request -> text(request, "item")),
        new Endpoint(HttpMethod.GET, "/fails", request -> {
          throw new IllegalStateException();
        }),
        new Endpoint(
            HttpMethod.GET,
            "/stream",
            request -> request.stream(200, "text/plain", out -> out.write(new byte[20_000]))));
  }

  private void restart(RequestFilter... filters) {
    server.stop();
    server = serve(filters);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse get(String path, String... fields) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET " + path, String.join("\r\n", fields), "").read();
    }
  }

  private RequestFilter noting(String name) {
    return request -> {
      seen.add(name + " " + request.method() + " " + request.path() + request.template());
      return (status, headers) -> {
        seen.add(name + " " + status + " " + request.template());
        headers.add("X-Seen", name);
      };
    };
  }

  @ParameterizedTest
  @CsvSource({
    "/items/7, 200, /items/{id}",
    "/stream, 200, /stream",
    "/fails, 500, /fails",
    "/nothing, 404, ''",
    "/items/7/, 307, ''",
    "/%2e, 400, ''"
  })
  void everyAnswerIsCompletedInTheReverseOfTheOrder(String path, int status, String template)
      throws IOException {
    restart(noting("outer"), noting("inner"));
    RawResponse response;
    try (RawConnection connection = new RawConnection(server.port())) {
      response = connection.request("GET " + path, "", "").readHead();
    }
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("x-seen")).isEqualTo("inner, outer");
    assertThat(seen)
        .containsExactly(
            "outer GET " + path,
            "inner GET " + path,
            "inner " + status + " " + template,
            "outer " + status + " " + template);
  }

  @Test
  void filterRefusesBeforeAnythingIsRouted() throws IOException {
    restart(
        noting("outer"),
        request -> {
          if (request.header("X-Tenant") == null) {
            throw new HttpException(403, "Who are you?", Map.of("X-Why", "tenant"));
          }
          return AnswerFilter.none();
        },
        noting("inner"));
    RawResponse refused = get("/nothing");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("\"detail\":\"Who are you?\"");
    assertThat(refused.header("x-why")).isEqualTo("tenant");
    assertThat(refused.header("x-seen")).isEqualTo("outer");
    assertThat(get("/items/7", "X-Tenant: acme").status()).isEqualTo(200);
  }

  @Test
  void filterThatFailsIsAnError() throws IOException {
    restart(request -> {
      throw new IOException("the disk is full");
    });
    RawResponse response = get("/items/7");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("disk");
  }

  @Test
  void filterThatFailsToMarkAnAnswerLeavesItToTheOthers() throws IOException {
    restart(noting("outer"), request -> (status, headers) -> headers.set("a b", "c"));
    RawResponse response = get("/items/7");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("item");
    assertThat(response.header("x-seen")).isEqualTo("outer");
  }

  @Test
  void fieldsOfAnswersCanBeReplaced() throws IOException {
    restart(request -> (status, headers) -> headers.set("Referrer-Policy", "origin"));
    assertThat(get("/items/7").header("referrer-policy")).isEqualTo("origin");
  }

  @Test
  void preflightsAndWhatIsMalformedAreNotSeen() throws IOException {
    restart(noting("it"));
    try (RawConnection connection = new RawConnection(server.port())) {
      String fields = "Origin: https://app.example.com\r\nAccess-Control-Request-Method: GET";
      assertThat(connection.request("OPTIONS /items/7", fields, "").read().status())
          .isEqualTo(200);
    }
    assertThat(get("/items/7", "Authorization: a", "Authorization: b").status()).isEqualTo(400);
    assertThat(seen).isEmpty();
  }

  @Test
  void requestsDoNotShareWhatTheirFiltersRemember() throws IOException {
    List<String> ids = new ArrayList<>();
    restart(request -> {
      String id = request.header("X-Id");
      return (status, headers) -> headers.set("X-Id", id);
    });
    try (RawConnection connection = new RawConnection(server.port())) {
      for (String id : List.of("1", "2")) {
        ids.add(connection.request("GET /items/7", "X-Id: " + id, "").read().header("x-id"));
      }
    }
    assertThat(ids).containsExactly("1", "2");
  }
}
