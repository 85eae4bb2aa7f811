package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that go on after the method has returned, over HTTP. */
@Timeout(60)
class StreamsTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "streams");
    api = RunningApi.start(JavacRun.sources(sources), directory, "streams.StreamsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void forget() {
    log();
  }

  private static HttpResponse<String> get(String target, String... headers) {
    return api.send("GET", target, headers);
  }

  private static String log() {
    return get("/log").body();
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("none");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 20_000})
  void elementsAreOneArrayAndWhatTheyNeedIsClosedAfterTheLast(int count) {
    HttpResponse<String> response = get("/rows?count=" + count);
    StringBuilder expected = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      expected.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append('}');
    }
    assertThat(response.body()).isEqualTo(expected.append(']').toString());
    assertThat(type(response)).isEqualTo("application/json");
    assertThat(log()).isEqualTo("[\"stream closed\",\"complete\",\"close\"]");
  }

  @Test
  void elementsAreLinesOrEvents() {
    HttpResponse<String> lines = get("/lines");
    assertThat(lines.body()).isEqualTo("{\"id\":1}\n{\"id\":2}\n");
    assertThat(type(lines)).isEqualTo("application/x-ndjson");
    HttpResponse<String> events = get("/row-events");
    assertThat(events.body()).isEqualTo("data: {\"id\":1}\n\ndata: {\"id\":2}\n\n");
    assertThat(type(events)).isEqualTo("text/event-stream");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 8192, 8193, 100_000})
  void contentIsWrittenWithTheFieldsOfTheResponse(int size) {
    HttpResponse<String> response = get("/csv?size=" + size);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("x".repeat(size));
    assertThat(type(response)).isEqualTo("text/csv; charset=utf-8");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"a.csv\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rows?count=3", "/csv?size=100000", "/events", "/forever"})
  void headHasTheFieldsAndNoContent(String target) {
    HttpResponse<String> response = api.send("HEAD", target);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(type(response))
        .isEqualTo(
            target.startsWith("/rows")
                ? "application/json"
                : target.startsWith("/csv") ? "text/csv; charset=utf-8" : "text/event-stream");
  }

  @ParameterizedTest
  @CsvSource({"0, 409", "100, 409", "0, 500", "100, 500"})
  void failureBeforeAnythingIsSentIsAnErrorAnswer(int after, int status) {
    HttpResponse<String> response = get("/fails?after=" + after + "&refused=" + (status == 409));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(type(response)).isEqualTo("application/problem+json");
    assertThat(log()).isEqualTo("[\"failed\",\"close\"]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failureInTheMiddleCutsTheAnswerOff(boolean refused) {
    assertThatThrownBy(() -> get("/fails?after=100000&refused=" + refused))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(log()).isEqualTo("[\"failed\",\"close\"]");
  }

  @Test
  void eventsHaveTheirFieldsAndAClientGoesOnWhereItWas() {
    HttpResponse<String> response = get("/events", "Last-Event-ID", "6");
    assertThat(response.body())
        .isEqualTo("event: news\nid: 7\ndata: after 6\n\n: nothing new\n\n"
            + "retry: 3000\ndata: two\ndata: lines\n\n");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void heartbeatShowsThatTheStreamLivesAndAClientThatLeavesEndsTheProducer() throws Exception {
    URI server = api.uri();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket
          .getOutputStream()
          .write("GET /forever HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder received = new StringBuilder();
      for (int octet; received.indexOf(": \n\n") < 0 && (octet = in.read()) >= 0; ) {
        received.append((char) octet);
      }
      assertThat(received)
          .startsWith("HTTP/1.1 200 OK")
          .contains("text/event-stream")
          .endsWith(": \n\n");
      socket.setSoLinger(true, 0);
    }
    String log = log();
    while (log.equals("[]")) {
      Thread.sleep(20);
      log = log();
    }
    assertThat(log).isEqualTo("[\"producer ended\"]");
  }

  @ParameterizedTest
  @CsvSource({"/later, {\"id\":1}", "/now, {\"id\":2}", "/stream-later, [{\"id\":4}]"})
  void valueThatIsMadeElsewhereIsTheAnswerWhenItIsThere(String path, String body) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void responseThatIsMadeElsewhereBringsItsStatus() {
    HttpResponse<String> response = api.sendUndocumented("GET", "/response-later");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"id\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "/optional-later, 404, Not Found",
    "/refused-later, 409, Taken",
    "/fails-later, 500, Internal Server Error"
  })
  void failureElsewhereIsAnsweredAsAnyOther(String path, int status, String detail) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(type(response)).isEqualTo("application/problem+json");
    assertThat(response.body())
        .contains("\"detail\":\"" + detail + "\"")
        .doesNotContain("internal");
  }

  @Test
  void whatBelongsToTheRequestIsOpenUntilTheValueIsThere() {
    HttpResponse<String> response = api.send("POST", "/work");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(log()).isEqualTo("[\"open\",\"complete\",\"close\"]");
    get("/fails-later");
    assertThat(log()).isEqualTo("[\"failed\",\"close\"]");
  }

  private static final String MODIFIED = "Fri, 02 Jan 2026 03:04:05 GMT";

  @Test
  void fileHasItsLengthTypeTimeAndTag() {
    HttpResponse<String> response = get("/files/a.txt");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("0123456789");
    assertThat(type(response)).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.headers().allValues("Content-Length")).containsExactly("10");
    assertThat(response.headers().firstValue("Last-Modified")).contains(MODIFIED);
    assertThat(response.headers().firstValue("Accept-Ranges")).contains("bytes");
    HttpResponse<String> head = api.send("HEAD", "/files/a.txt");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(response.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Length")).contains("10");
    assertThat(get("/files/empty.html").body()).isEmpty();
    assertThat(type(get("/files/empty.html"))).isEqualTo("text/html; charset=utf-8");
    HttpResponse<String> report = get("/report");
    assertThat(report.body()).isEqualTo("x".repeat(100_000));
    assertThat(type(report)).isEqualTo("text/csv");
    assertThat(report.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"r_sum_ 1.csv\"; filename*=UTF-8''r%C3%A9sum%C3%A9%201.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/none.txt",
        "/files/folder",
        "/files/link.txt",
        "/files/%2e%2e/%2e%2e/etc/passwd",
        "/files/..%5Ca.txt",
        "/files//etc/passwd",
        "/files/a.txt%00"
      })
  void whatIsNoFileBelowTheDirectoryIsNotFound(String target) {
    assertThat(get(target).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=8-, 206, 89, bytes 8-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-30, 206, 0123456789, bytes 0-9/10",
    "bytes=5-99, 206, 56789, bytes 5-9/10",
    "'bytes=0-1,4-5', 200, 0123456789, none",
    "bytes=3-1, 200, 0123456789, none",
    "bytes=-, 200, 0123456789, none",
    "lines=0-1, 200, 0123456789, none"
  })
  void partOfAFileIsSentWhereOneIsAskedFor(
      String range, int status, String body, String contentRange) {
    HttpResponse<String> response = get("/files/a.txt", "Range", range);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("Content-Range").orElse("none"))
        .isEqualTo(contentRange);
  }

  @Test
  void rangeBeyondTheFileOrOfAnotherVersion() {
    HttpResponse<String> beyond = get("/files/a.txt", "Range", "bytes=10-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */10");
    assertThat(
            get("/files/a.txt", "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
    assertThat(get("/files/a.txt", "Range", "bytes=0-1", "If-Range", MODIFIED).statusCode())
        .isEqualTo(206);
  }

  @Test
  void conditionsOfTheRequestAreHeeded() {
    String tag = get("/files/a.txt").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known = get("/files/a.txt", "If-None-Match", "\"x\", W/" + tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.headers().firstValue("ETag")).contains(tag);
    assertThat(get("/files/a.txt", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(get("/files/a.txt", "If-Modified-Since", MODIFIED).statusCode()).isEqualTo(304);
    assertThat(get("/files/a.txt", "If-Modified-Since", "tomorrow").statusCode())
        .isEqualTo(200);
    assertThat(get("/files/a.txt", "If-Match", "\"x\"").statusCode()).isEqualTo(412);
    assertThat(get("/files/a.txt", "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get("/files/a.txt", "If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
            .statusCode())
        .isEqualTo(412);
  }
}
