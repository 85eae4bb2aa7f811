package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request, the header fields of its answer, and what is done after it, as parameters. */
class HandedValuesTest {
  private static final String BACKGROUND_WORK = "dev.keyway.request.BackgroundWork";

  @TempDir
  private Path directory;

  private RunningApi api;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(BACKGROUND_WORK);

  @BeforeEach
  void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "handed");
    api = RunningApi.start(JavacRun.sources(sources), directory, "handed.HandedApi");
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stop() {
    api.close();
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  private List<String> done() {
    return List.of(JsonMapper.shared().readValue(api.send("GET", "/done").body(), String[].class));
  }

  private List<String> awaitDone(int count) throws InterruptedException {
    for (int i = 0; i < 1000 && done().size() < count; i++) {
      Thread.sleep(10);
    }
    return done();
  }

  @Test
  void requestIsSeenAsItWasSent() {
    JsonNode seen = JsonMapper.shared()
        .readTree(api.send("GET", "/orders/a%20b?x=%2F&x", "X-Several", "1", "X-Several", "2")
            .body());
    assertThat(seen.get("method").asString()).isEqualTo("GET");
    assertThat(seen.get("template").asString()).isEqualTo("/orders/{id}");
    assertThat(seen.get("scheme").asString()).isEqualTo("http");
    assertThat(seen.get("host").asString()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(seen.get("path").asString()).isEqualTo("/orders/a%20b");
    assertThat(seen.get("query").asString()).isEqualTo("x=%2F&x");
    assertThat(seen.get("several").asString()).isEqualTo("1|2");
    assertThat(seen.get("names").asString()).isEqualTo("true");
    assertThat(seen.get("address").asString()).isEqualTo("127.0.0.1");
  }

  @Test
  void recordsReceiveThemToo() {
    HttpResponse<String> response = api.send("GET", "/caller", "X-Agent", "test", "Cookie", "id=7");
    assertThat(response.body()).isEqualTo("\"7\"");
    assertThat(response.headers().firstValue("X-Seen")).hasValue("test");
    assertThat(api.send("GET", "/caller").body()).isEqualTo("\"null\"");
  }

  @Test
  void fieldsAreAddedToTheAnswer() {
    HttpResponse<String> response = api.send("GET", "/headers?name=X-A&value=b&fail=0");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("X-A")).containsExactly("b");
    assertThat(response.headers().allValues("X-Lost")).containsExactly("1");
    assertThat(response.headers().allValues("X-Quota")).containsExactly("9");
    assertThat(response.headers().allValues("X-Twice")).containsExactly("b");
    assertThat(response.headers().allValues("Set-Cookie"))
        .containsExactly("id=7; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void errorHasOnlyWhatWasAddedAlways() {
    HttpResponse<String> response = api.send("GET", "/headers?name=X-A&value=b&fail=404");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().allValues("X-Quota")).containsExactly("9");
    assertThat(response.headers().map())
        .doesNotContainKeys("X-A", "X-Lost", "X-Twice", "Set-Cookie");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length, 1",
    "transfer-encoding, chunked",
    "Content-Type, text/html",
    "Connection, close",
    "set-cookie, a=b",
    "X%20A, b",
    "X-A, a%0D%0AX-B: b",
    "X-A, %E2%82%AC"
  })
  void fieldThatCannotBeSentIsAFailure(String name, String value) {
    String target = "/headers?fail=0&name=" + name + "&value=" + value.replace(" ", "%20");
    HttpResponse<String> response = api.send("GET", target);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().map()).doesNotContainKey("X-B");
    assertThat(response.headers().allValues("Content-Length")).hasSize(1);
  }

  @Test
  void tasksRunInOrderAfterTheAnswerWhateverFailsAmongThem() throws InterruptedException {
    assertThat(api.send("POST", "/tasks?fail=false").statusCode()).isEqualTo(200);
    assertThat(awaitDone(5))
        .containsExactly("endpoint", "session closed", "audited POST /tasks", "first", "second");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("POST /tasks: a background task failed");
  }

  @Test
  void requestThatFailsHasNoTasks() throws InterruptedException {
    assertThat(api.send("POST", "/tasks?fail=true").statusCode()).isEqualTo(400);
    assertThat(api.send("POST", "/go").statusCode()).isEqualTo(204);
    assertThat(api.send("POST", "/slow").statusCode()).isEqualTo(204);
    assertThat(awaitDone(2)).containsExactly("session closed", "on worker");
  }

  @Test
  void callerDoesNotWaitForTasks() throws InterruptedException {
    assertThat(api.send("POST", "/slow").statusCode()).isEqualTo(204);
    assertThat(done()).isEmpty();
    assertThat(api.send("POST", "/go").statusCode()).isEqualTo(204);
    assertThat(awaitDone(1)).containsExactly("on worker");
  }

  @Test
  void documentDoesNotTellOfThem() {
    JsonNode document =
        JsonMapper.shared().readTree(api.send("GET", "/openapi.json").body());
    assertThat(document.at("/paths/~1caller/get").has("parameters")).isFalse();
    assertThat(document.at("/paths/~1headers/get/parameters")).hasSize(3);
    assertThat(document.at("/paths/~1slow/post").has("requestBody")).isFalse();
  }
}
