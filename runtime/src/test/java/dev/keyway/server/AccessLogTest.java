package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.SocketClient;
import dev.keyway.testing.TestApplication;
import dev.keyway.websocket.WebSocketConnection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class AccessLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.keyway.access");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private KeywayServer server = serve(AccessLog.on());

  private static KeywayServer serve(AccessLog log) {
    return TestApplication.serve(
        settings -> settings.accessLog(log).trustedProxies(TrustedProxies.forwarded("127.0.0.1")),
        new Endpoint(HttpMethod.GET, "/orders/{id}", request -> text(request, "12345")),
        new Endpoint(HttpMethod.GET, "/rooms/{room}", request -> {
          request.requireHandshake();
          request.upgrade(WebSocketConnection::receiveText);
        }),
        new Endpoint(
            HttpMethod.GET,
            "/worker",
            request -> request.blocking(() -> {
              throw new IllegalStateException();
            })));
  }

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    server.stop();
    logger.detachAppender(lines);
  }

  private RawResponse send(String line, String... headers) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request(line, String.join("\r\n", headers), "").read();
    }
  }

  /** All lines, when every request is over. */
  private List<String> logged() {
    server.stop();
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void requestIsOneLine() throws IOException {
    String id =
        send("GET /orders/7?token=secret", "Authorization: Bearer secret").header("x-request-id");
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(logged())
        .singleElement()
        .asString()
        .matches("127\\.0\\.0\\.1 GET /orders/7 200 5 B [0-9]+ us \"GET /orders/\\{id}\" id " + id);
  }

  @Test
  void refusalsAndFailuresAreLogged() throws IOException {
    send("GET /nothing");
    send("GET /orders/%ff");
    send("GET /worker");
    send("GET /orders/7", "Forwarded: for=\"");
    assertThat(logged())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(" GET /nothing 404 ", " \"-\" id "),
            line -> assertThat(line).contains(" GET /orders/%ff 400 ", " \"-\" id "),
            line -> assertThat(line).contains(" GET /worker 500 ", " \"GET /worker\" id "),
            line -> assertThat(line).contains(" GET /orders/7 400 ", " \"-\" id "));
  }

  @Test
  void clientIsTheOneThatTrustedProxiesTellOf() throws IOException {
    send("GET /orders/7", "Forwarded: for=192.0.2.60");
    assertThat(logged()).singleElement().asString().startsWith("192.0.2.60 GET ");
  }

  @Test
  void whatAClientChoseStaysInItsPlace() throws IOException {
    send("GET /a%0Ab;c,d%20e");
    send("GET /" + "x".repeat(5000));
    send("X-Y /");
    assertThat(logged())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(" GET /a%0Ab;c,d%20e 400 "),
            line -> assertThat(line).contains("xxx... 404 ").hasSizeLessThan(2200),
            line -> assertThat(line).contains(" X-Y / 501 "));
  }

  @ParameterizedTest
  @CsvSource({"abc-1_2.3, true", "a b, false", "'a\"b', false", "'', false"})
  void idOfTheClientIsKeptIfItIsHarmless(String sent, boolean kept) throws IOException {
    String id = send("GET /orders/7", "X-Request-Id: " + sent).header("x-request-id");
    assertThat(id.equals(sent)).isEqualTo(kept);
    assertThat(logged()).singleElement().asString().endsWith(" id " + id);
  }

  @Test
  void idThatIsTooLongIsNotKept() throws IOException {
    assertThat(send("GET /orders/7", "X-Request-Id: " + "a".repeat(65)).header("x-request-id"))
        .hasSize(16);
  }

  @Test
  void queriesAreLoggedWhereTheyMayBe() throws IOException {
    server.stop();
    server = serve(AccessLog.on().withQueries());
    send("GET /orders/7?page=2");
    send("GET /orders/8");
    assertThat(logged())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(" /orders/7?page=2 200 "),
            line -> assertThat(line).contains(" /orders/8 200 "));
  }

  @Test
  void webSocketHasASecondLineWhenItIsOver() throws Exception {
    try (SocketClient client = SocketClient.connect(server.port(), "/rooms/blue?token=secret")) {
      assertThat(client.send("hello").next()).isEqualTo("closed 1000");
    }
    List<String> logged = logged();
    assertThat(logged).hasSize(2);
    assertThat(logged.get(0))
        .matches("127\\.0\\.0\\.1 GET /rooms/blue 101 0 B [0-9]+ us \"GET /rooms/\\{room}\" id .*");
    assertThat(logged.get(1))
        .matches("127\\.0\\.0\\.1 GET /rooms/blue closed 1000 after [0-9]+ ms "
            + "\"GET /rooms/\\{room}\" id [0-9a-f]{16}")
        .endsWith(logged.get(0).substring(logged.get(0).indexOf('"')));
  }

  @Test
  void webSocketThatWasLostIsLoggedAsSuch() throws Exception {
    try (SocketClient client = SocketClient.connect(server.port(), "/rooms/blue")) {
      client.socket().abort();
    }
    while (lines.list.size() < 2) {
      Thread.sleep(10);
    }
    assertThat(logged().get(1)).contains(" GET /rooms/blue closed 1006 after ");
  }

  @Test
  void handshakeThatIsRefusedIsOneLine() throws IOException {
    send("GET /rooms/blue");
    assertThat(logged()).singleElement().asString().contains(" GET /rooms/blue 426 ");
  }

  @Test
  void byDefaultNothingIsLogged() throws IOException {
    server.stop();
    server = serve(AccessLog.off());
    assertThat(send("GET /orders/7").header("x-request-id")).isNull();
    assertThat(logged()).isEmpty();
  }
}
