package dev.keyway.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.HttpException;
import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import dev.keyway.response.ContentWriter;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of media types that a client doesn't take, over real HTTP. */
class AcceptedTypesTest {
  private static final JsonWriter<Integer> JSON =
      JsonCodec.standard().writer(JsonType.of(Integer.class));
  private static final AtomicInteger CLOSED = new AtomicInteger();
  private static final AtomicInteger MADE = new AtomicInteger();

  @TempDir
  private static Path directory;

  private static KeywayServer server;

  @BeforeAll
  static void start() throws IOException {
    Path file = Files.writeString(directory.resolve("a.png"), "png");
    server = TestApplication.serve(
        get("/json", request -> request.respond(200, JSON, 7)),
        get(
            "/html",
            request -> request.respond(200, ContentWriter.text("text/html; charset=utf-8"), "<p>")),
        get(
            "/own",
            request -> request.respondWith(
                200, JSON, Response.of(7).header("Content-Type", "application/vnd.seven+json"))),
        get("/stream", request -> request.stream(200, "text/csv", new Rows())),
        get(
            "/file",
            request -> request.stream(200, "application/octet-stream", FileContent.of(file))),
        get("/nothing", request -> request.respond(204)),
        get("/elsewhere", request -> {
          request.responseHeader("Location", "/json");
          request.respond(307);
        }),
        get("/missing", request -> {
          throw new HttpException(404, "Not here");
        }),
        new Endpoint(HttpMethod.POST, "/json", request -> request.respond(201, JSON, 7)),
        new Endpoint(HttpMethod.POST, "/made", request -> {
          request.produces("application/json", "text/csv; charset=utf-8");
          request.readBody(() -> {
            MADE.incrementAndGet();
            request.respond(201, JSON, 7);
          });
        }));
  }

  private static Endpoint get(String path, EndpointHandler handler) {
    return new Endpoint(HttpMethod.GET, path, handler);
  }

  /** Rows that are told when they are closed. */
  private static final class Rows implements StreamingBody {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write('x');
    }

    @Override
    public void close() {
      CLOSED.incrementAndGet();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RawResponse send(String line, String accept) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.request(line, "Accept: " + accept, "");
      return line.startsWith("HEAD") ? connection.readHead() : connection.read();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | true",
        "* | true",
        "application/json | true",
        "APPLICATION/JSON | true",
        "application/* | true",
        "text/html, application/json;q=0.1 | true",
        "text/html, */*;q=0.1 | true",
        "application/json; charset=utf-8 | true",
        "application/json;charset=ISO-8859-1 | true",
        "text/html, image/gif, *; q=.2, */*; q=.2 | true",
        "text/html;x=\"a,b\", application/json | true",
        "text/html;x=\"a,application/json\" | false",
        "text/html | false",
        "text/* | false",
        "application/jsonx | false",
        "application/vnd.api+json | false",
        "application/json;version=2 | false",
        "application/json;q=0 | false",
        "application/json;q=0.000 | false",
        "application/json;q=0.001 | true",
        "application/json;q=0, */* | false",
        "application/*;q=0, */* | false",
        "application/*;q=0, application/json | true",
        "*/*;q=0 | false",
        "*/*;q=0, application/json;q=0.5 | true",
        "application/json;version=2;q=0, application/json | true",
        "'' | true",
        ", | true",
        "json | false",
        "a b c | true",
        "a b c, text/html | false"
      })
  void mostSpecificRangeDecides(String accept, boolean taken) throws IOException {
    assertThat(AcceptedTypes.take(List.of(accept), "application/json")).isEqualTo(taken);
  }

  @Test
  void linesAreOneList() {
    assertThat(AcceptedTypes.take(List.of("text/html", "application/json"), "application/json"))
        .isTrue();
    assertThat(AcceptedTypes.take(List.of("*/*", "application/json;q=0"), "application/json"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | true",
        "text/html;charset=utf-8 | true",
        "text/html; charset=utf-8; level=1 | false",
        "text/html;level=1, text/html;q=0 | false"
      })
  void parametersAreThoseOfTheType(String accept, boolean taken) {
    assertThat(AcceptedTypes.take(List.of(accept), "text/html; charset=utf-8")).isEqualTo(taken);
    assertThat(AcceptedTypes.take(List.of("text/html;level=1"), "text/html;level=1"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/json, text/html, application/json",
    "/html, application/json, text/html",
    "/own, application/json, application/vnd.seven+json",
    "/stream, application/json, text/csv",
    "/file, image/jpeg, image/png"
  })
  void answerThatIsNotTakenIs406(String path, String accept, String type) throws IOException {
    RawResponse response = send("GET " + path, accept);
    assertThat(response.status()).isEqualTo(406);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("The answer is " + type);
    assertThat(response.headers()).doesNotContainKeys("content-range", "accept-ranges", "etag");
    assertThat(send("GET " + path, type).status()).isEqualTo(200);
    assertThat(send("HEAD " + path, accept).status()).isEqualTo(406);
    assertThat(send("HEAD " + path, "*/*").status()).isEqualTo(200);
  }

  @Test
  void streamThatIsNotTakenIsClosed() throws IOException {
    int before = CLOSED.get();
    assertThat(send("GET /stream", "image/png").status()).isEqualTo(406);
    assertThat(CLOSED.get()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /nothing", "GET /elsewhere", "GET /missing", "POST /json"})
  void whatHasNoContentOrFailedOrChangedSomethingIsAnswered(String line) throws IOException {
    RawResponse response = send(line, "image/png");
    assertThat(response.status()).isIn(204, 307, 404, 201);
    assertThat(response.status()).isEqualTo(send(line, "*/*").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/csv", "text/*;q=0.1", ""})
  void typeThatIsThereIsEnoughForARequest(String accept) throws IOException {
    assertThat(send("POST /made", accept).status()).isEqualTo(201);
  }

  @Test
  void requestWhoseAnswerIsNotTakenChangesNothing() throws IOException {
    int before = MADE.get();
    RawResponse response = send("POST /made", "text/html");
    assertThat(response.status()).isEqualTo(406);
    assertThat(response.body()).contains("The answer is application/json or text/csv");
    assertThat(MADE.get()).isEqualTo(before);
  }

  @Test
  void bodyOfARequestWhoseAnswerIsNotTakenIsNotAskedFor() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("POST /made HTTP/1.1\r\nHost: test\r\nAccept: text/html\r\n"
          + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(406);
    }
  }
}
