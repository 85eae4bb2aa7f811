package dev.keyway.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven through its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path profile;
  private final Process process;
  private final Messages messages = new Messages();
  private final WebSocket page;
  private final AtomicInteger lastId = new AtomicInteger();

  /** Starts the browser of this machine; empty if there is none. */
  static Optional<Browser> start() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  private Browser(Path executable) {
    try {
      this.profile = Files.createTempDirectory("browser");
      this.process = new ProcessBuilder(
              executable.toString(),
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--disable-dev-shm-usage",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--window-size=1200,1600",
              "--remote-debugging-port=0",
              "--user-data-dir=" + profile,
              "about:blank")
          .redirectErrorStream(true)
          .redirectOutput(profile.resolve("log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      this.page = connect();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private WebSocket connect() {
    Path portFile = profile.resolve("DevToolsActivePort");
    await(
        "the browser has started",
        () -> Files.exists(portFile) && lines(portFile).size() == 2);
    HttpClient client = HttpClient.newHttpClient();
    URI targets = URI.create("http://127.0.0.1:" + lines(portFile).get(0) + "/json/list");
    String answer = client
        .sendAsync(HttpRequest.newBuilder(targets).build(), BodyHandlers.ofString())
        .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .join()
        .body();
    String socket = JSON.readTree(answer)
        .valueStream()
        .filter(target -> target.required("type").asString().equals("page"))
        .map(target -> target.required("webSocketDebuggerUrl").asString())
        .findFirst()
        .orElseThrow();
    return client
        .newWebSocketBuilder()
        .buildAsync(URI.create(socket), messages)
        .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  void open(String url) {
    call("Page.navigate", Map.of("url", url));
  }

  /** Waits for an element and clicks it. */
  void click(String selector) {
    awaitElement(selector);
    evaluate("document.querySelector(" + quote(selector) + ").click()");
  }

  /** Waits for a field and types into it. */
  void type(String selector, String text) {
    awaitElement(selector);
    evaluate("document.querySelector(" + quote(selector) + ").focus()");
    call("Input.insertText", Map.of("text", text));
  }

  /** Waits for elements and tells the text of each. */
  List<String> texts(String selector) {
    awaitElement(selector);
    return evaluate("[...document.querySelectorAll(" + quote(selector)
            + ")].map(e => e.textContent.trim())")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private void awaitElement(String selector) {
    String isThere = "document.querySelector(" + quote(selector) + ") !== null";
    await(
        "there is " + selector,
        () -> evaluate(isThere).asBoolean(),
        () -> "; the page: " + evaluate("document.body.innerText").asString());
  }

  private JsonNode evaluate(String expression) {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.required("exceptionDetails"));
    }
    return answer.required("result").path("value");
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = messages.expect(id);
    String message =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    page.sendText(message, true).join();
    return answer.orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join().required("result");
  }

  private static void await(String what, BooleanSupplier condition) {
    await(what, condition, () -> "");
  }

  private static void await(String what, BooleanSupplier condition, Supplier<String> otherwise) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + TIMEOUT + ": " + what + otherwise.get());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quote(String text) {
    return JSON.writeValueAsString(text);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A child of the browser that still ends may delete files of its own meanwhile.
    }
  }

  /** Brings together what was sent and what is answered. */
  private static final class Messages implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final StringBuilder received = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      return expected.computeIfAbsent(id, unused -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      received.append(part);
      if (last) {
        JsonNode message = JSON.readTree(received.toString());
        received.setLength(0);
        Optional.ofNullable(expected.remove(message.path("id").asInt(0)))
            .ifPresent(answer -> answer.complete(message));
      }
      socket.request(1);
      return null;
    }
  }
}
