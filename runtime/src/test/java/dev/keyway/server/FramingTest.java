package dev.keyway.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import dev.keyway.request.RequestContext;
import dev.keyway.response.ContentWriter;
import dev.keyway.response.EntityTag;
import dev.keyway.response.Event;
import dev.keyway.response.EventStream;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.support.JsonStreams;
import dev.keyway.testing.TestApplication;
import dev.keyway.testing.WireAnswer;
import dev.keyway.testing.WireAnswer.Framing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of answer to every kind of request, byte by byte: its end is where the client looks for it,
 * so that the next answer on the connection is the next one, and what the request held open is closed.
 */
class FramingTest {
  private static final JsonWriter<Integer> JSON =
      JsonCodec.standard().writer(JsonType.of(Integer.class));
  private static final JsonWriter<String> TEXTS =
      JsonCodec.standard().writer(JsonType.of(String.class));
  private static final int LONG = 50_000;
  private static final String NEXT = "\"the next one\"";

  private static final AtomicInteger OPEN = new AtomicInteger();

  @TempDir
  private static Path directory;

  private static KeywayServer server;

  /** What is answered, and with which content; null where the answer is cut off. */
  private record Kind(int status, Answer answer, String content) {}

  private interface Answer {
    void to(RequestContext request) throws Exception;
  }

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  private static void kind(String name, int status, String content, Answer answer) {
    KINDS.put(name, new Kind(status, answer, content));
  }

  private static StreamingBody bytes(int count) {
    return out -> {
      for (int i = 0; i < count; i++) {
        out.write('a');
      }
    };
  }

  private static void declareKinds(Path file) {
    String problem = "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not Found\"}";
    kind("json", 200, "7", request -> request.respond(200, JSON, 7));
    kind("null", 200, "null", request -> request.respond(200, JSON, null));
    kind("void", 204, "", request -> request.respond(204));
    kind("reset", 205, "", request -> request.respond(205));
    kind("created", 201, "", request -> request.respond(201));
    kind(
        "text",
        200,
        "a",
        request -> request.respond(200, ContentWriter.text("text/plain; charset=utf-8"), "a"));
    kind(
        "empty-text",
        200,
        "",
        request -> request.respond(200, ContentWriter.text("text/plain; charset=utf-8"), ""));
    kind(
        "bytes",
        200,
        "\u0000\u00ff",
        request -> request.respond(200, "image/png", new byte[] {0, (byte) 0xff}));
    kind(
        "long",
        200,
        "a".repeat(LONG),
        request -> request.respond(200, "text/plain", "a".repeat(LONG).getBytes(ISO_8859_1)));
    kind(
        "response",
        200,
        "7",
        request ->
            request.respondWith(201, JSON, Response.of(7).status(200).etag(EntityTag.strong("x"))));
    kind("response-empty", 204, "", request -> request.respondWith(200, JSON, Response.empty()));
    kind("accepted", 202, "", request -> request.respondWith(200, JSON, Response.empty(202)));
    kind(
        "see-other",
        303,
        "",
        request -> request.respondWith(200, JSON, Response.seeOther(URI.create("/json"))));
    kind(
        "not-modified",
        304,
        "",
        request -> request.respondWith(200, JSON, Response.notModified(EntityTag.strong("x"))));
    kind(
        "missing",
        404,
        problem,
        request -> request.respond(200, JSON, request.found(Optional.<Integer>empty())));
    kind(
        "later",
        200,
        "7",
        request -> request.await(
            CompletableFuture.supplyAsync(() -> 7), value -> request.respond(200, JSON, value)));
    kind(
        "later-response",
        200,
        "7",
        request -> request.await(
            CompletableFuture.supplyAsync(() -> Response.of(7)),
            value -> request.respondWith(200, JSON, value)));
    kind(
        "later-missing",
        404,
        problem,
        request -> request.await(
            CompletableFuture.supplyAsync(Optional::<Integer>empty),
            value -> request.respond(200, JSON, request.found(value))));
    kind(
        "later-nothing",
        204,
        "",
        request -> request.await(
            CompletableFuture.supplyAsync(() -> null), value -> request.respond(204)));
    kind("stream-empty", 200, "", request -> request.stream(200, "text/plain", bytes(0)));
    kind("stream-short", 200, "aaa", request -> request.stream(200, "text/plain", bytes(3)));
    kind(
        "stream-long",
        200,
        "a".repeat(LONG),
        request -> request.stream(200, "text/plain", bytes(LONG)));
    kind(
        "stream-flushed",
        200,
        "ab",
        request -> request.stream(200, "text/plain", out -> {
          out.write('a');
          out.flush();
          out.write('b');
        }));
    kind(
        "stream-response",
        206,
        "aaa",
        request -> request.streamWith(200, "text/plain", Response.of(bytes(3)).status(206)));
    kind(
        "stream-none",
        204,
        "",
        request -> request.streamWith(200, "text/plain", Response.<StreamingBody>empty()));
    kind(
        "stream-later",
        200,
        "aaa",
        request -> request.await(
            CompletableFuture.supplyAsync(() -> bytes(3)),
            value -> request.stream(200, "text/plain", value)));
    kind(
        "array",
        200,
        "[\"0\",\"1\"]",
        request ->
            request.stream(200, "application/json", JsonStreams.array(TEXTS, Stream.of("0", "1"))));
    kind(
        "lines",
        200,
        "\"0\"\n\"1\"\n",
        request -> request.stream(
            200, "application/x-ndjson", JsonStreams.lines(TEXTS, Stream.of("0", "1"))));
    kind(
        "events",
        200,
        "data: 1\n\ndata: 2\n\n",
        request -> request.stream(200, "text/event-stream", EventStream.of(sink -> {
          sink.send(Event.of("1"));
          sink.send("2");
        })));
    kind(
        "file",
        200,
        "b".repeat(LONG),
        request -> request.stream(200, "text/plain", FileContent.of(file)));
    kind(
        "file-empty",
        200,
        "",
        request ->
            request.stream(200, "text/plain", FileContent.of(file.resolveSibling("empty.txt"))));
    kind(
        "file-missing",
        404,
        problem,
        request ->
            request.stream(200, "text/plain", FileContent.of(file.resolveSibling("none.txt"))));
    kind("fails", 500, null, request -> {
      throw new IllegalStateException("on purpose");
    });
    kind(
        "fails-first",
        500,
        null,
        request -> request.stream(200, "text/plain", out -> {
          out.write('a');
          throw new IllegalStateException("on purpose");
        }));
    kind(
        "fails-halfway",
        200,
        null,
        request -> request.stream(200, "text/plain", out -> {
          bytes(LONG).writeTo(out);
          throw new IllegalStateException("on purpose");
        }));
  }

  @BeforeAll
  static void start() throws IOException {
    Path file = Files.writeString(directory.resolve("file.txt"), "b".repeat(LONG));
    Files.writeString(directory.resolve("empty.txt"), "");
    declareKinds(file);
    List<Endpoint> endpoints = new ArrayList<>();
    KINDS.forEach((name, kind) -> {
      for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
        endpoints.add(new Endpoint(
            method,
            "/" + name,
            request -> request.blocking(() -> {
              OPEN.incrementAndGet();
              request.closeAtEnd(OPEN::decrementAndGet);
              kind.answer().to(request);
            })));
        endpoints.add(new Endpoint(method, "/here/" + name, request -> {
          OPEN.incrementAndGet();
          request.closeAtEnd(OPEN::decrementAndGet);
          kind.answer().to(request);
        }));
      }
    });
    endpoints.add(new Endpoint(
        HttpMethod.GET, "/next", request -> request.respond(200, TEXTS, "the next one")));
    server = TestApplication.serve(
        settings -> settings.compression(Compression.gzip()).entityTags(true),
        endpoints.toArray(Endpoint[]::new));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> kinds() {
    return KINDS.keySet().stream()
        .flatMap(name -> Stream.of(Arguments.of("/" + name), Arguments.of("/here/" + name)));
  }

  private static Kind kind(String path) {
    return KINDS.get(path.substring(path.lastIndexOf('/') + 1));
  }

  /** What is sent at once, and what comes back until the connection is closed or nothing is left. */
  private static List<WireAnswer> exchange(String sent, boolean... toHead) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
      List<WireAnswer> answers = new ArrayList<>();
      for (boolean each : toHead) {
        WireAnswer answer = WireAnswer.read(in, each);
        answers.add(answer);
        boolean closes = "close".equals(answer.field("connection"));
        if (!answer.complete() || answer.framing() == Framing.CLOSE || closes) {
          break;
        }
      }
      return answers;
    }
  }

  private static String request(String method, String path, String fields) {
    return method + " " + path + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n";
  }

  private static void check(WireAnswer answer, Kind kind) {
    assertThat(answer.status()).isEqualTo(kind.status());
    boolean never = answer.status() == 204 || answer.status() == 304;
    if (never) {
      assertThat(answer.field("content-length")).isIn(null, answer.status() == 304 ? "1" : null);
      assertThat(answer.field("transfer-encoding")).isNull();
      assertThat(answer.field("content-type")).isNull();
    }
    assertThat(answer.field("date")).isNotNull();
  }

  private static void checkLength(WireAnswer head, WireAnswer get, Kind kind) {
    String length = head.field("content-length");
    if (length != null && kind.content() != null) {
      assertThat(length).isEqualTo(Integer.toString(get.content().length));
    }
  }

  private static void checkClosed() throws InterruptedException {
    for (int i = 0; i < 200 && OPEN.get() != 0; i++) {
      Thread.sleep(10);
    }
    assertThat(OPEN.get()).isZero();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void answerEndsWhereTheNextOneBegins(String path) throws Exception {
    Kind kind = kind(path);
    List<WireAnswer> answers =
        exchange(request("GET", path, "") + request("GET", "/next", ""), false, false);
    check(answers.get(0), kind);
    if (answers.get(0).complete()) {
      if (kind.content() != null) {
        assertThat(answers.get(0).text()).isEqualTo(kind.content());
      }
      assertThat(answers.get(0).framing()).isNotEqualTo(Framing.CLOSE);
      assertThat(answers.get(1).text()).isEqualTo(NEXT);
    } else {
      assertThat(path).endsWith("/fails-halfway");
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void headHasTheFieldsOfGetAndNoContent(String path) throws Exception {
    Kind kind = kind(path);
    WireAnswer get = exchange(request("GET", path, ""), false).get(0);
    List<WireAnswer> answers =
        exchange(request("HEAD", path, "") + request("GET", "/next", ""), true, false);
    assertThat(answers.get(1).text()).isEqualTo(NEXT);
    if (!path.endsWith("/fails-first")) {
      // Nothing is written, so nothing can fail.
      check(answers.get(0), kind);
      assertThat(answers.get(0).field("content-type")).isEqualTo(get.field("content-type"));
    }
    checkLength(answers.get(0), get, kind);
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void connectionIsClosedWhereTheClientSaysSo(String path) throws Exception {
    Kind kind = kind(path);
    WireAnswer answer = closed(request("GET", path, "Connection: close\r\n"));
    check(answer, kind);
    if (kind.content() != null) {
      assertThat(answer.text()).isEqualTo(kind.content());
    }
    assertThat(answer.field("connection")).isEqualTo("close");
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oldClientNeedsNoChunks(String path) throws Exception {
    Kind kind = kind(path);
    WireAnswer answer = closed("GET " + path + " HTTP/1.0\r\nHost: test\r\n\r\n");
    check(answer, kind);
    assertThat(answer.field("transfer-encoding")).isNull();
    if (kind.content() != null) {
      assertThat(answer.text()).isEqualTo(kind.content());
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oldClientCanKeepItsConnectionWhereTheLengthIsKnown(String path) throws Exception {
    Kind kind = kind(path);
    String fields = "Host: test\r\nConnection: keep-alive\r\n\r\n";
    List<WireAnswer> answers = exchange(
        "GET " + path + " HTTP/1.0\r\n" + fields + "GET /next HTTP/1.0\r\n" + fields, false, false);
    check(answers.get(0), kind);
    assertThat(answers.get(0).field("transfer-encoding")).isNull();
    if (answers.get(0).framing() == Framing.CLOSE) {
      assertThat(answers.get(0).field("connection")).isNotEqualToIgnoringCase("keep-alive");
    } else if (answers.get(0).complete()) {
      assertThat(answers.get(1).text()).isEqualTo(NEXT);
    }
    checkClosed();
  }

  /** The answer to what is sent, after which the connection is closed. */
  private static WireAnswer closed(String sent) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
      WireAnswer answer = WireAnswer.read(in, false);
      if (answer.complete()) {
        assertThat(in.read()).isEqualTo(-1);
      }
      return answer;
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void compressedAnswerEndsWhereTheNextOneBegins(String path) throws Exception {
    Kind kind = kind(path);
    List<WireAnswer> answers = exchange(
        request("GET", path, "Accept-Encoding: gzip\r\n") + request("GET", "/next", ""),
        false,
        false);
    check(answers.get(0), kind);
    if (answers.get(0).complete()) {
      assertThat(answers.get(1).text()).isEqualTo(NEXT);
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void compressedHeadHasTheFieldsOfCompressedGet(String path) throws Exception {
    String gzip = "Accept-Encoding: gzip\r\n";
    WireAnswer get = exchange(request("GET", path, gzip), false).get(0);
    List<WireAnswer> answers =
        exchange(request("HEAD", path, gzip) + request("GET", "/next", ""), true, false);
    assertThat(answers.get(1).text()).isEqualTo(NEXT);
    checkLength(answers.get(0), get, kind(path));
    // What is only known when the content is written may be missing (RFC 9110, section 9.3.2).
    assertThat(answers.get(0).field("etag")).isIn(get.field("etag"), null);
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void conditionThatDoesNotHoldLeavesNoContentBehind(String path) throws Exception {
    for (String method : List.of("GET", "HEAD")) {
      List<WireAnswer> answers = exchange(
          request(method, path, "If-None-Match: *\r\n") + request("GET", "/next", ""),
          method.equals("HEAD"),
          false);
      WireAnswer answer = answers.get(0);
      if (answer.field("etag") != null && kind(path).status() == 200) {
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.field("content-type")).isNull();
      }
      if (answer.complete()) {
        assertThat(answers.get(1).text()).isEqualTo(NEXT);
      }
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void conditionThatFailsIsAnsweredInItsPlace(String path) throws Exception {
    for (String method : List.of("GET", "HEAD")) {
      List<WireAnswer> answers = exchange(
          request(method, path, "If-Match: \"other\"\r\n") + request("GET", "/next", ""),
          method.equals("HEAD"),
          false);
      if (answers.get(0).complete()) {
        assertThat(answers.get(1).text()).isEqualTo(NEXT);
      }
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void partEndsWhereTheNextAnswerBegins(String path) throws Exception {
    for (String range : List.of("0-1", "-1", "5-", "49999-", "50000-", "9-3", "0-0,2-3")) {
      for (String method : List.of("GET", "HEAD")) {
        List<WireAnswer> answers = exchange(
            request(method, path, "Range: bytes=" + range + "\r\n") + request("GET", "/next", ""),
            method.equals("HEAD"),
            false);
        if (answers.get(0).complete()) {
          assertThat(answers.get(1).text()).isEqualTo(NEXT);
        }
      }
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void bodyThatNobodyReadsIsNotTheNextRequest(String path) throws Exception {
    Kind kind = kind(path);
    List<WireAnswer> answers = exchange(
        request("POST", path, "Content-Length: 40\r\n")
            + "GET /bytes HTTP/1.1\r\nHost: test\r\n\r\n     "
            + request("GET", "/next", ""),
        false,
        false);
    assertThat(answers.get(0).status()).isEqualTo(kind.status());
    if (answers.get(0).complete() && answers.size() > 1) {
      assertThat(answers.get(1).text()).isEqualTo(NEXT);
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void bodyThatNobodyReadsIsNotAskedFor(String path) throws Exception {
    Kind kind = kind(path);
    WireAnswer answer =
        closed(request("POST", path, "Content-Length: 40\r\nExpect: 100-continue\r\n"));
    assertThat(answer.status()).isEqualTo(kind.status());
    if (kind.content() != null) {
      assertThat(answer.text()).isEqualTo(kind.content());
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsOpenIsClosedForAClientThatLeaves(String path) throws Exception {
    for (int i = 0; i < 3; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request("GET", path, "").getBytes(ISO_8859_1));
        if (i > 0) {
          socket.getInputStream().read(new byte[i]);
        }
      }
    }
    checkClosed();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void manyRequestsAtOnceAreAnsweredInTurn(String path) throws Exception {
    if (path.endsWith("/fails-halfway")) {
      return;
    }
    StringBuilder sent = new StringBuilder();
    boolean[] toHead = new boolean[12];
    for (int i = 0; i < toHead.length; i++) {
      toHead[i] = i % 3 == 1;
      sent.append(request(toHead[i] ? "HEAD" : "GET", i % 3 == 2 ? "/next" : path, ""));
    }
    List<WireAnswer> answers = exchange(sent.toString(), toHead);
    assertThat(answers).hasSize(toHead.length);
    IntStream.range(0, toHead.length)
        .filter(i -> i % 3 == 2)
        .forEach(i -> assertThat(answers.get(i).text()).isEqualTo(NEXT));
    checkClosed();
  }
}
