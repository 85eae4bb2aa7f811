package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.keyway.error.ErrorBoundary;
import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is told what, who is closed, in which order, what is answered and what is logged: for everything
 * that can fail, on a worker, on the IO thread, and where the body is read in between.
 */
class EndingsTest {
  private static final String ALL = "open outer, open inner, endpoint, ";
  private static final String FAILED_INSIDE = ALL
      + "inner sees %1$s, convert inner, close inner, outer sees %1$s, convert outer, close outer";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorBoundary.class);

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "endings");
    api = RunningApi.start(JavacRun.sources(sources), directory, "endings.EndingsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void listen() {
    journal();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  private static String journal() {
    String events = api.send("GET", "/journal").body();
    return String.join(", ", JsonMapper.shared().readValue(events, String[].class));
  }

  private static HttpResponse<String> call(String place, String failing, String text) {
    return switch (place) {
      case "early" -> early("good", failing, text, "{\"number\": 1}");
      default -> api.send("GET", "/" + place + "?text=" + text, "Failing", failing);
    };
  }

  private static HttpResponse<String> early(
      String token, String failing, String text, String body) {
    return api.sendBody(
        "POST",
        "/early?text=" + text,
        body,
        "Failing",
        failing,
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json");
  }

  /** What fails, the answer, what is logged (what failed, and what else in brackets), what happened. */
  static Stream<Arguments> failures() {
    String completeInner = ALL + "complete inner, close inner, ";
    List<List<String>> cases = List.of(
        List.of("none", "200", "", completeInner + "complete outer, close outer"),
        List.of("open outer", "500", "open outer", "open outer"),
        List.of(
            "open inner",
            "500",
            "open inner",
            "open outer, open inner, outer sees open inner, convert outer, close outer"),
        List.of("endpoint", "500", "endpoint", FAILED_INSIDE.formatted("endpoint")),
        List.of("endpoint=checked", "500", "endpoint", FAILED_INSIDE.formatted("endpoint")),
        List.of("endpoint=error", "500", "endpoint", FAILED_INSIDE.formatted("endpoint")),
        List.of("endpoint=interrupted", "500", "endpoint", FAILED_INSIDE.formatted("endpoint")),
        List.of("endpoint=404", "404", "", FAILED_INSIDE.formatted("endpoint")),
        List.of(
            "complete inner",
            "500",
            "complete inner",
            ALL
                + "complete inner, inner sees complete inner, convert inner, close inner,"
                + " outer sees complete inner, convert outer, close outer"),
        List.of(
            "close inner",
            "500",
            "close inner",
            completeInner + "outer sees close inner, convert outer, close outer"),
        List.of(
            "complete outer",
            "500",
            "complete outer",
            completeInner
                + "complete outer, outer sees complete outer, convert outer, close outer"),
        List.of("close outer", "500", "close outer", completeInner + "complete outer, close outer"),
        List.of(
            "close outer=error",
            "500",
            "close outer",
            completeInner + "complete outer, close outer"),
        List.of(
            "complete outer=409,close outer",
            "409",
            "also close outer",
            completeInner
                + "complete outer, outer sees complete outer, convert outer, close outer"),
        // A failure in other words; whoever is further out hears those.
        List.of(
            "endpoint,convert inner=409",
            "409",
            "",
            ALL
                + "inner sees endpoint, convert inner, close inner,"
                + " outer sees convert inner, convert outer, close outer"),
        List.of(
            "endpoint=404,convert outer",
            "500",
            "convert outer [endpoint]",
            FAILED_INSIDE.formatted("endpoint")),
        List.of(
            "endpoint,convert inner,convert outer=409",
            "409",
            "also endpoint",
            ALL
                + "inner sees endpoint, convert inner, close inner,"
                + " outer sees convert inner, convert outer, close outer"),
        // What fails afterwards doesn't hide what failed first, and isn't hidden either.
        List.of(
            "endpoint,close inner,close outer",
            "500",
            "endpoint [close inner, close outer]",
            FAILED_INSIDE.formatted("endpoint")),
        List.of(
            "endpoint=404,close inner,close outer=error",
            "404",
            "also close inner, also close outer",
            FAILED_INSIDE.formatted("endpoint")),
        List.of(
            "endpoint,close inner,convert outer=409",
            "409",
            "also close inner",
            FAILED_INSIDE.formatted("endpoint")));
    return Stream.of("late", "quick", "early")
        .flatMap(place -> cases.stream()
            .map(each -> Arguments.of(place, each.get(0), each.get(1), each.get(2), each.get(3))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureEndsEverythingThatIsOpen(
      String place, String failing, int status, String logged, String events) {
    HttpResponse<String> response = call(place, failing, "done");
    assertThat(journal()).isEqualTo(events);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(logged()).isEqualTo(logged);
    if (status == 200) {
      assertThat(response.body()).isEqualTo("{\"text\":\"done\"}");
    } else {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
    if (status == 500) {
      assertThat(response.body()).contains("\"id\":").doesNotContain("outer", "inner", "done");
    }
  }

  @ParameterizedTest
  @CsvSource({"late", "quick", "early"})
  void answerThatCannotBeWrittenIsAFailure(String place) {
    HttpResponse<String> response = call(place, "none", "unwritable");
    assertThat(journal())
        .startsWith(ALL + "inner sees ")
        .contains("close inner, outer sees")
        .endsWith("close outer")
        .doesNotContain("complete");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("unwritable");
  }

  private String logged() {
    return String.join(
        ", ",
        log.list.stream().filter(EndingsTest::isError).map(EndingsTest::text).toList());
  }

  private static boolean isError(ILoggingEvent event) {
    return event.getLevel().toString().toLowerCase(Locale.ROOT).equals("error");
  }

  private static String text(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    String besides = event.getMessage().contains("besides") ? "also " : "";
    String suppressed = String.join(
        ", ",
        Arrays.stream(thrown.getSuppressed()).map(IThrowableProxy::getMessage).toList());
    return besides + thrown.getMessage() + (suppressed.isEmpty() ? "" : " [" + suppressed + "]");
  }

  @Test
  void tokenThatIsNotGoodIsAFailureOfWhatItIsLookedUpIn() {
    HttpResponse<String> response = early("bad", "none", "done", "{\"number\": 1}");
    assertThat(journal()).isEqualTo("open outer, outer sees bad, convert outer, close outer");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"invalid_token\"");
  }

  @Test
  void missingScopeIsAFailureOfWhatIsOpen() {
    HttpResponse<String> response = early("weak", "none", "done", "{\"number\": 1}");
    assertThat(journal())
        .isEqualTo("open outer, outer sees Not enough permissions, convert outer, close outer");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("insufficient_scope");
  }

  @ParameterizedTest
  @CsvSource({"'{\"number\": \"one\"}', 422", "'{', 422", "'', 422"})
  void bodyThatIsNotValidIsAFailureOfWhatIsOpen(String body, int status) {
    HttpResponse<String> response = early("good", "none", "done", body);
    assertThat(journal())
        .isEqualTo("open outer, outer sees The request is not valid, convert outer, close outer");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("\"errors\":[");
  }

  @Test
  void refusalThatCannotBeRolledBackIsARefusalStillAndIsLogged() {
    HttpResponse<String> response = early("weak", "close outer", "done", "{\"number\": 1}");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(logged()).isEqualTo("also close outer");
  }

  @Test
  void nothingIsOpenedForARequestThatIsNotValidBefore() {
    assertThat(api.send("GET", "/late", "Failing", "none").statusCode()).isEqualTo(422);
    assertThat(journal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | none | 204 | endpoint, close plain, close plain",
        "true | none | 204 | endpoint, complete perhaps, close perhaps, close plain, close plain",
        "true | endpoint | 500 | endpoint, perhaps sees endpoint, convert perhaps, close perhaps,"
            + " close plain, close plain",
        "false | endpoint | 500 | endpoint, close plain, close plain",
        "false | close plain | 500 | endpoint, close plain, close plain"
      })
  void sharedValueIsClosedOnceAndAbsentOneNotAtAll(
      boolean wanted, String failing, int status, String events) {
    HttpResponse<String> response = api.send("GET", "/plain?wanted=" + wanted, "Failing", failing);
    assertThat(response.statusCode()).isEqualTo(status);
    String outcome = status == 204
        ? "complete inner, close inner, complete outer, close outer"
        : "inner sees %1$s, convert inner, close inner, outer sees %1$s, convert outer, close outer"
            .formatted(failing);
    String opened = "open outer, open inner, open plain, open plain, ";
    assertThat(journal())
        .isEqualTo(opened + (wanted ? "open perhaps, " : "") + events + ", " + outcome);
  }
}
