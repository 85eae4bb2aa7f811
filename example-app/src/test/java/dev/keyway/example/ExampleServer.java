package dev.keyway.example;

import dev.keyway.processor.testing.DocumentedAnswers;
import dev.keyway.security.JwtIssuer;
import dev.keyway.server.Application;
import dev.keyway.server.KeywayServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The example on a free port, with a database and a clock of its own, and a client to call it with. All
 * its answers are held against its own OpenAPI document.
 */
final class ExampleServer implements AutoCloseable {
  private static final String SECRET = "a secret of the tests, long enough to sign with";

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestClock clock = new TestClock();
  private final KeywayServer server;
  private final DocumentedAnswers documented;

  ExampleServer() {
    this.server = KeywayServer.builder(application(clock)).port(0).start();
    this.documented =
        new DocumentedAnswers(exchange("GET", "/openapi.json", null, null, null).body());
  }

  /** The example, to be served by another server. */
  static Application application() {
    return application(Clock.systemUTC());
  }

  private static Application application(Clock clock) {
    Settings settings = Settings.read(
        new String[] {"0"},
        Map.of(
            "KEYWAY_EXAMPLE_SECRET",
            SECRET,
            "KEYWAY_EXAMPLE_DATABASE",
            "jdbc:h2:mem:" + UUID.randomUUID()));
    return ExampleApiApplication.create(new TestApi(settings, clock));
  }

  /** The example with another clock: what {@code @Provides} is replaced by overriding it. */
  private static final class TestApi extends ExampleApi {
    private final Clock clock;

    TestApi(Settings settings, Clock clock) {
      super(settings);
      this.clock = clock;
    }

    @Override
    Clock clock() {
      return clock;
    }
  }

  /** A clock that is right until somebody moves it. */
  private static final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return InstantSource.system().instant().plus(ahead);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  String url() {
    return server.url();
  }

  void letPass(Duration time) {
    clock.ahead = clock.ahead.plus(time);
  }

  /** A token as the server itself would sign it. */
  static String token(String username, String... scopes) {
    return issuer(SECRET).token(username).scopes(scopes).sign();
  }

  /** A token in the right form, but signed with another key. */
  static String forgedToken(String username, String... scopes) {
    return issuer("another secret, which is just as long as the first")
        .token(username)
        .scopes(scopes)
        .sign();
  }

  private static JwtIssuer issuer(String secret) {
    return JwtIssuer.hmac(secret.getBytes(StandardCharsets.UTF_8))
        .issuer(ExampleApi.SELF)
        .audience(ExampleApi.SELF)
        .build();
  }

  Answer login(String username, String password, String scope) {
    String form = "grant_type=password&username=%s&password=%s&scope=%s"
        .formatted(encode(username), encode(password), encode(scope));
    return send("POST", "/token", null, "application/x-www-form-urlencoded", form);
  }

  Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null, null);
  }

  Answer call(String method, String path, @Nullable String token) {
    return send(method, path, token, null, null);
  }

  Answer call(String method, String path, @Nullable String token, String json) {
    return send(method, path, token, "application/json", json);
  }

  private Answer send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String contentType,
      @Nullable String body) {
    HttpResponse<String> response = exchange(method, path, token, contentType, body);
    documented.check(method, path, response);
    return new Answer(response);
  }

  private HttpResponse<String> exchange(
      String method,
      String path,
      @Nullable String token,
      @Nullable String contentType,
      @Nullable String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
