package dev.keyway.error;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import dev.keyway.request.Work;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import dev.keyway.security.BearerScheme;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.ScopeGate;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ErrorBoundaryTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorBoundary.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  /** A step of a request, and how an endpoint gets to it. */
  private record Phase(String name, Function<Function<RequestContext, Work>, EndpointHandler> of) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Phase> phases() {
    return Stream.of(
        new Phase("endpoint", step -> request -> step.apply(request).run()),
        new Phase("worker", step -> request -> request.blocking(step.apply(request))),
        new Phase("body", step -> request -> request.readBody(step.apply(request))),
        new Phase(
            "body, then worker",
            step -> request -> request.readBody(() -> request.blocking(step.apply(request)))),
        new Phase(
            "body, then a step, then worker",
            step -> request -> request.readBody(() -> request.blocking(step.apply(request)))));
  }

  private static RawResponse answer(Phase phase, Function<RequestContext, Work> step)
      throws IOException {
    Endpoint endpoint = new Endpoint(HttpMethod.POST, "/a/{b}", phase.of().apply(step));
    Endpoint alive = new Endpoint(HttpMethod.GET, "/", request -> text(request, "alive"));
    try (KeywayServer server = TestApplication.serve(endpoint, alive);
        RawConnection connection = new RawConnection(server.port())) {
      // Once with the body beside the head, once with the body after it.
      RawResponse first = connection.request("POST /a/7?secret", "", "{}").read();
      connection.send("POST /a/7?secret HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
      connection.send("{}");
      assertThat(connection.read().status()).isEqualTo(first.status());
      assertThat(connection.get("/").body()).isEqualTo("alive");
      return first;
    }
  }

  private static RawResponse thrown(Throwable failure) throws IOException {
    return answer(phases().findFirst().orElseThrow(), request -> () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    });
  }

  @ParameterizedTest
  @MethodSource("phases")
  void refusalOfEveryStepIsAnswered(Phase phase) throws IOException {
    RawResponse response = answer(phase, request -> () -> {
      throw new HttpException(409, "Sold \"out\"", Map.of("Retry-After", "3"));
    });
    assertThat(response.status()).isEqualTo(409);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.header("cache-control")).isEqualTo("no-store");
    assertThat(response.header("retry-after")).isEqualTo("3");
    assertThat(response.body())
        .isEqualTo("{\"title\":\"Conflict\",\"status\":409,\"detail\":\"Sold \\\"out\\\"\"}");
    assertThat(log.list).isEmpty();
  }

  @Test
  void serverErrorThatTheEndpointChoseIsLoggedUnderTheIdOfItsAnswer() throws IOException {
    RawResponse response = thrown(new HttpException(502, "The shop is down"));
    assertThat(response.status()).isEqualTo(502);
    assertThat(response.body())
        .matches("\\{\"title\":\"Bad Gateway\",\"status\":502,"
            + "\"detail\":\"The shop is down\",\"id\":\"[0-9a-f-]{36}\"}");
    String message = log.list.get(0).getFormattedMessage();
    assertThat(message)
        .matches("POST /a/\\{b} was answered with 502: id [0-9a-f-]{36}: The shop is down");
    assertThat(response.body()).contains(message.replaceAll(".* id (\\S+): .*", "$1"));
  }

  @Test
  void refusalForWantOfRoomIsNotLogged() throws IOException {
    RawResponse response = thrown(new Unavailable("The server is busy"));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.body()).doesNotContain("\"id\"");
    assertThat(log.list).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("phases")
  void failureOfEveryStepIsLoggedOnceAndAnsweredWithItsId(Phase phase) throws IOException {
    RawResponse response = answer(phase, request -> () -> {
      throw new IOException("jdbc:secret");
    });
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body())
        .matches("\\{\"title\":\"Internal Server Error\",\"status\":500,"
            + "\"detail\":\"Internal Server Error\",\"id\":\"[0-9a-f-]{36}\"}");
    assertThat(log.list).hasSize(2);
    ILoggingEvent event = log.list.get(0);
    assertThat(event.getLevel()).isEqualTo(Level.ERROR);
    assertThat(event.getFormattedMessage()).startsWith("POST /a/{b} failed: id ");
    String id = event.getFormattedMessage().replaceAll(".* id ", "");
    assertThat(response.body()).contains(id);
    assertThat(event.getThrowableProxy().getMessage()).isEqualTo("jdbc:secret");
  }

  @ParameterizedTest
  @MethodSource("phases")
  void errorOfTheVirtualMachineInEveryStepIsAnswered(Phase phase) throws IOException {
    for (Error error : List.of(
        new StackOverflowError(),
        new NoClassDefFoundError("x"),
        new OutOfMemoryError("x"),
        new AssertionError("x"))) {
      RawResponse response = answer(phase, request -> () -> {
        throw error;
      });
      assertThat(response.status()).isEqualTo(500);
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void failureAfterAnAnswerReplacesIt(Phase phase) throws IOException {
    RawResponse response = answer(phase, request -> () -> {
      request.responseHeader("Set-Cookie", "a=b");
      text(request, "committed");
      throw new IllegalStateException("commit failed");
    });
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("set-cookie")).isNull();
    assertThat(response.body()).doesNotContain("committed");
  }

  @ParameterizedTest
  @MethodSource("phases")
  void secondAnswerIsOurError(Phase phase) throws IOException {
    RawResponse response = answer(phase, request -> () -> {
      text(request, "one");
      text(request, "two");
    });
    assertThat(response.status()).isEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("phases")
  void stepWithoutAnswerIsOurError(Phase phase) throws IOException {
    RawResponse response = answer(phase, request -> () -> {});
    assertThat(response.status()).isEqualTo(500);
    assertThat(log.list.get(0).getThrowableProxy().getMessage())
        .isEqualTo("neither an answer nor a next step");
  }

  @Test
  void answerAndNextStepTogetherAreOurError() throws IOException {
    Phase endpoint = phases().findFirst().orElseThrow();
    assertThat(answer(endpoint, request -> () -> {
              text(request, "one");
              request.blocking(() -> text(request, "two"));
            })
            .status())
        .isEqualTo(500);
    assertThat(answer(endpoint, request -> () -> {
              request.blocking(() -> text(request, "two"));
              text(request, "one");
            })
            .status())
        .isEqualTo(500);
  }

  @Test
  void bodyThatWasNotReadIsOurError() throws IOException {
    Phase endpoint = phases().findFirst().orElseThrow();
    RawResponse response = answer(endpoint, request -> () -> text(request, request.body()));
    assertThat(response.status()).isEqualTo(500);
  }

  @Test
  void unauthorizedAlwaysHasAChallenge() throws IOException {
    assertThat(thrown(new HttpException(401, "No")).header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Test\"");
    assertThat(thrown(new HttpException(401, "No", Map.of("www-authenticate", "Bearer")))
            .header("www-authenticate"))
        .isEqualTo("Bearer");
    assertThat(thrown(new HttpException(403, "No")).header("www-authenticate")).isNull();
  }

  @Test
  void invalidTokenIsAnsweredWithTheChallengeOfTheGateThatAskedForIt() throws IOException {
    ScopeGate gate = new BearerScheme("Shop", "read").gate("read");
    RawResponse response = answer(phases().findFirst().orElseThrow(), request -> () -> {
      request.usedGate(gate);
      throw new InvalidTokenException("expired");
    });
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body()).contains("\"detail\":\"Could not validate credentials\"");
    assertThat(response.body()).doesNotContain("expired");
    assertThat(response.header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Shop\", error=\"invalid_token\", scope=\"read\"");
  }

  @Test
  void invalidTokenWithoutAGateHasAChallengeToo() throws IOException {
    RawResponse response = thrown(new InvalidTokenException("expired"));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Test\", error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\0", "€"})
  void refusalWithAHeaderThatCannotBeSentIsOurError(String value) throws IOException {
    RawResponse response = thrown(new HttpException(409, "No", Map.of("X-A", value)));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("x-a")).isNull();
    assertThat(log.list.get(0).getThrowableProxy().getSuppressed()).hasSize(1);
  }

  @Test
  void headersKeepTheirOrderAndDetailsTheirCharacters() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-B", "1");
    headers.put("X-A", "2");
    RawResponse response = thrown(new HttpException(418, "\u0001é😀\t", headers));
    assertThat(response.body())
        .isEqualTo("{\"title\":\"Client Error\",\"status\":418,\"detail\":\"\\u0001é😀\\u0009\"}");
    assertThat(response.header("x-b")).isEqualTo("1");
  }

  @Test
  void everyErrorStatusHasATitle() {
    for (int status = 400; status < 600; status++) {
      assertThat(StatusPhrase.of(status)).isNotBlank();
    }
    assertThat(StatusPhrase.of(413)).isEqualTo("Content Too Large");
    assertThat(StatusPhrase.of(422)).isEqualTo("Unprocessable Content");
    assertThat(StatusPhrase.of(599)).isEqualTo("Server Error");
  }
}
