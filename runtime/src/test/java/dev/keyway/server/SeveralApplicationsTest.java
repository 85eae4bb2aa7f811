package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralApplicationsTest {
  private final List<String> closed = new ArrayList<>();
  private final KeywayServer server = KeywayServer.builder(application("shop"))
      .mount("/admin", application("admin"))
      .mount("/admin/deep", application("deep"))
      .port(0)
      .start();

  private Application application(String name) {
    Components components = new Components();
    components.closing(() -> closed.add(name));
    return new TestApplication(
        components,
        new Endpoint(HttpMethod.GET, "/", request -> text(request, name + " root")),
        new Endpoint(HttpMethod.GET, "/items/", request -> text(request, name + " items")),
        new Endpoint(
            HttpMethod.GET,
            "/any/{rest:path}",
            request -> text(request, name + " " + request.path().rest(1))));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse send(String line) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request(line, "", "").read();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, shop root",
    "/items/, shop items",
    "/any/admin/items/, shop admin/items/",
    "/admin, admin root",
    "/admin/, admin root",
    "/admin/items/, admin items",
    "/admin/any/a%20b, admin a b",
    "/admin/deep, deep root",
    "/admin/deep/items/, deep items"
  })
  void requestReachesTheApplicationOfItsPrefix(String path, String answer) throws IOException {
    assertThat(send("GET " + path).body()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/administrator",
        "/admin2/items/",
        "/%61dmin/items/",
        "/admin%2Fitems/",
        "/admin;x/items/",
        "/Admin/items/",
        "//admin/items/",
        "/admin/nothing",
        "/admin/deep/nothing"
      })
  void whatIsNotPlainlyBelowAPrefixIsNotFound(String path) throws IOException {
    RawResponse response = send("GET " + path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void redirectsAndMethodsAreThoseOfTheApplication() throws IOException {
    assertThat(send("GET /admin/items?a=b").header("location")).isEqualTo("/admin/items/?a=b");
    assertThat(send("PUT /admin/deep/items/").header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(send("OPTIONS *").status()).isEqualTo(204);
  }

  @Test
  void applicationsAreClosedTheLastOneFirst() {
    server.stop();
    assertThat(closed).containsExactly("deep", "admin", "shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "admin", "/admin/", "//admin", "/a b", "/..", "/a/../b", "/{x}", "/%61"})
  void whatIsNoPrefixIsRefused(String prefix) {
    KeywayServer.Builder builder = KeywayServer.builder(application("a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.mount(prefix, application("b")))
        .withMessageContaining("\"" + prefix + "\"");
  }

  @Test
  void placeIsTakenOnce() {
    KeywayServer.Builder builder =
        KeywayServer.builder(application("a")).mount("/b", application("b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.mount("/b", application("c")))
        .withMessageContaining("is the place of");
  }
}
