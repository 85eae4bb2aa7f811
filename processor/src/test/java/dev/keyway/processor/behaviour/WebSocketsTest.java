package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WebSockets from the annotation to the messages. */
@Timeout(60)
class WebSocketsTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "websockets");
    api = RunningApi.start(JavacRun.sources(sources), directory, "websockets.SocketsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void forget() {
    log();
  }

  private static String log() {
    return api.send("GET", "/log").body();
  }

  private WebSocket connect(String target, String... headers) {
    return connect(builder -> builder, target, headers);
  }

  private WebSocket connect(
      UnaryOperator<WebSocket.Builder> settings, String target, String... headers) {
    WebSocket.Builder builder = settings.apply(HttpClient.newHttpClient().newWebSocketBuilder());
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    URI uri = URI.create(api.uri().toString().replace("http:", "ws:") + target);
    return builder.buildAsync(uri, new Listener()).join();
  }

  private String next() throws InterruptedException {
    return String.valueOf(received.poll(20, TimeUnit.SECONDS));
  }

  /** Keeps what it receives. */
  private final class Listener implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      received.add(data.toString());
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      received.add("closed " + code);
      return null;
    }
  }

  @Test
  void endpointHasItsValuesAndWhatEndsDoesSoWhenTheConnectionDoes() throws Exception {
    WebSocket socket =
        connect("/rooms/blue?times=2", "Authorization", "Bearer talk", "Cookie", "theme=dark");
    socket.sendText("hello", true).join();
    assertThat(next()).isEqualTo("blue dark hello");
    assertThat(next()).isEqualTo("blue dark hello");
    assertThat(log()).isEqualTo("[\"open\",\"called\"]");
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    assertThat(next()).isEqualTo("closed 1000");
    StringBuilder after = new StringBuilder();
    while (!after.toString().contains("task")) {
      after.append(log());
    }
    assertThat(after.toString().replace("[]", "").replace("][", ","))
        .isEqualTo("[\"complete\",\"close\",\"task\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "/rooms/blue?times=2,, 401",
    "/rooms/blue?times=2, Bearer other, 403",
    "/rooms/blue?times=4, Bearer talk, 422",
    "/rooms/blue, Bearer talk, 422",
    "/rooms/none?times=2, Bearer talk, 404",
    "/rooms/blue?times=2&access_token=talk, Bearer talk, 400",
  })
  void refusalIsAnOrdinaryAnswerAndNothingReachesTheEndpoint(
      String target, @Nullable String authorization, int status) {
    String[] headers =
        authorization == null ? new String[0] : new String[] {"Authorization", authorization};
    HttpResponse<?> response = refused(() -> connect(target, headers));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401 || status == 403 || status == 400);
    assertThat(log()).isEqualTo("[]");
  }

  @Test
  void browserSendsItsTokenAsSubprotocolAndOnlyThere() throws Exception {
    WebSocket socket = connectAs("/rooms/blue?times=1", "bearer.talk");
    assertThat(socket.getSubprotocol()).isEqualTo("chat");
    socket.sendText("hello", true).join();
    assertThat(next()).isEqualTo("blue - hello");
    socket.abort();
    assertThat(refused(() -> connectAs("/rooms/blue?times=1", "bearer.other")).statusCode())
        .isEqualTo(403);
    HttpResponse<?> twice = refused(
        () -> connectAs("/rooms/blue?times=1", "bearer.talk", "Authorization", "Bearer talk"));
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"invalid_request\"");
  }

  private WebSocket connectAs(String target, String token, String... headers) {
    return connect(builder -> builder.subprotocols("chat", token), target, headers);
  }

  private static HttpResponse<?> refused(ThrowingCallable connecting) {
    Throwable refused = catchThrowable(connecting);
    return ((WebSocketHandshakeException) refused.getCause()).getResponse();
  }

  @Test
  void anOrdinaryRequestIsToldToUpgradeAndTheDocumentSaysSo() {
    HttpResponse<String> response = api.send("GET", "/rooms/blue");
    assertThat(response.statusCode()).isEqualTo(426);
    assertThat(response.headers().firstValue("Upgrade")).hasValue("websocket");
    assertThat(api.resource("openapi.json")).contains("\"101\": {", "\"426\": {");
    assertThat(api.resource("security.lock"))
        .contains("GET /rooms/{room} WebSocket; OAuth2 \"talk\" checked by generated code");
    assertThat(api.resource("security.html"))
        .contains("<code>/rooms/{room}</code> <small>WebSocket</small>");
  }
}
