package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import dev.keyway.processor.testing.SocketClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is told what, who is closed and in which order, and what the client gets, for answers that go on
 * after the method of their endpoint has returned.
 */
@Timeout(60)
class EndingsOfEachKindTest {
  private static final String OPEN = "open outer, open inner, endpoint, ";
  private static final String FAILED =
      "inner sees %1$s, convert inner, close inner, outer sees %1$s, convert outer, close outer";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour");
    List<Path> files = new ArrayList<>(JavacRun.sources(sources.resolve("kinds")));
    JavacRun.sources(sources.resolve("endings")).stream()
        .filter(file -> !file.endsWith("EndingsApi.java"))
        .forEach(files::add);
    api = RunningApi.start(files, directory, "endings.KindsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void forget() {
    journal();
  }

  private static List<String> journal() {
    String events = api.send("GET", "/journal").body();
    return List.of(JsonMapper.shared().readValue(events, String[].class));
  }

  /** What happens until the last of it. */
  private static String journalUntil(String last) throws InterruptedException {
    List<String> events = new ArrayList<>();
    while (!events.contains(last)) {
      events.addAll(journal());
      Thread.sleep(5);
    }
    return String.join(", ", events);
  }

  /** The status, whether the answer was cut off, or how the connection was closed. */
  private static String outcome(String kind, String failing) throws Exception {
    if (kind.equals("socket")) {
      try (SocketClient client = SocketClient.connect(api, "/socket", "Failing", failing)) {
        String next = client.next();
        return (next.equals("a") ? client.next() : next).substring(0, "closed 1000".length());
      }
    }
    HttpResponse<InputStream> response = open(kind, failing);
    try (InputStream in = response.body()) {
      in.readAllBytes();
      return String.valueOf(response.statusCode());
    } catch (IOException e) {
      return response.statusCode() + " cut off";
    }
  }

  private static HttpResponse<InputStream> open(String kind, String failing) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api.uri() + "/" + kind))
        .header("Failing", failing)
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  static Stream<Arguments> failures() {
    String done = "complete inner, close inner, ";
    List<List<String>> cases = List.of(
        List.of(
            "none",
            "200",
            "closed 1000",
            OPEN + "content, " + done + "complete outer, close outer, task"),
        List.of("endpoint", "500", "closed 1011", OPEN + FAILED.formatted("endpoint")),
        List.of("endpoint=404", "404", "closed 1008", OPEN + FAILED.formatted("endpoint")),
        List.of("content", "late", "closed 1011", OPEN + "content, " + FAILED.formatted("content")),
        List.of(
            "complete inner",
            "late",
            "closed 1011",
            OPEN + "content, complete inner, " + FAILED.formatted("complete inner")),
        List.of(
            "close inner",
            "late",
            "closed 1011",
            OPEN + "content, " + done + "outer sees close inner, convert outer, close outer"),
        List.of(
            "complete outer",
            "late",
            "closed 1011",
            OPEN + "content, " + done
                + "complete outer, outer sees complete outer, convert outer, close outer"),
        List.of(
            "close outer",
            "late",
            "closed 1011",
            OPEN + "content, " + done + "complete outer, close outer"),
        List.of(
            "content,close inner,close outer",
            "late",
            "closed 1011",
            OPEN + "content, " + FAILED.formatted("content")));
    return Stream.of("body", "lines", "events", "file/text", "file/", "later", "socket")
        .flatMap(kind -> cases.stream().map(each -> {
          // What has begun to be sent can't be taken back.
          boolean isSent = List.of("body", "lines", "events").contains(kind)
              || (kind.equals("file/text") && !each.get(0).startsWith("content"));
          String answer = each.get(1).equals("late") ? isSent ? "200 cut off" : "500" : each.get(1);
          return Arguments.of(
              kind, each.get(0), kind.equals("socket") ? each.get(2) : answer, each.get(3));
        }));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureEndsEverythingThatIsOpen(
      String kind, String failing, String outcome, String events) throws Exception {
    assertThat(outcome(kind, failing)).isEqualTo(outcome);
    assertThat(journalUntil(events.substring(events.lastIndexOf(", ") + 2))).isEqualTo(events);
    assertThat(journal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "lines", "events"})
  void clientThatLeavesIsAFailureOfWhatItsAnswerNeeds(String kind) throws Exception {
    try (InputStream in = open(kind, "gone").body()) {
      assertThat(in.read()).isPositive();
    }
    assertGone();
  }

  @Test
  void clientThatIsLostIsAFailureOfWhatItsConnectionNeeds() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/socket", "Failing", "gone")) {
      assertThat(client.next()).isEqualTo("a");
    }
    assertGone();
  }

  private static void assertGone() throws InterruptedException {
    assertThat(journalUntil("close outer"))
        .matches(OPEN + "content, inner sees .*, convert inner, close inner, outer sees .*,"
            + " convert outer, close outer");
    assertThat(journal()).isEmpty();
  }
}
