package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.UploadedFile;
import dev.keyway.request.PartConverter;
import dev.keyway.request.RequestContext;
import dev.keyway.request.UploadLimits;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies with files are read: limits, deadlines, temporary files. */
class UploadTest {
  private static final int MEMORY = 10_000;
  private static final int LIMIT = 1_000_000;
  private static final String TYPE = "Content-Type: multipart/form-data; boundary=b\r\n";
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\n";
  private static final String END = "\r\n--b--\r\n";

  @TempDir
  private static Path directory;

  private static KeywayServer server;
  private static KeywayServer impatient;

  @BeforeAll
  static void start() {
    server = serve(Workers.platform(), Duration.ofSeconds(20));
    impatient = serve(Workers.platform(), Duration.ofMillis(500));
  }

  private static KeywayServer serve(Workers workers, Duration timeout) {
    UploadLimits uploads = UploadLimits.defaults()
        .withMemoryLimit(MEMORY)
        .withBodyLimit(LIMIT)
        .withBodyTimeout(timeout)
        .withPartLimit(10)
        .withPartHeadLimit(200)
        .withDirectory(directory);
    return TestApplication.serve(
        settings -> settings.bodyLimit(5_000).uploads(uploads).ioThreads(1).workers(workers),
        new Endpoint(HttpMethod.POST, "/io", request -> request.readFiles(() -> size(request))),
        new Endpoint(
            HttpMethod.POST,
            "/worker",
            request -> request.readFiles(() -> request.blocking(() -> size(request)))),
        new Endpoint(
            HttpMethod.POST,
            "/afterWork",
            request -> request.blocking(() -> request.readFiles(() -> size(request)))),
        new Endpoint(
            HttpMethod.POST,
            "/names",
            request -> request.readFiles(() -> {
              UploadedFile file = request.file("f").required(PartConverter.FILE);
              text(request, open() + " " + file.size() + " " + named());
            })),
        new Endpoint(HttpMethod.POST, "/stream", request -> {
          request.consumes("video/*");
          request.readStream(() -> request.blocking(() -> {
            InputStream stream = request.stream();
            request.requireValid();
            byte[] all = stream.readAllBytes();
            text(request, all.length + " " + (char) all[all.length - 1]);
          }));
        }),
        new Endpoint(HttpMethod.GET, "/alive", request -> text(request, "alive")));
  }

  private static void size(RequestContext request) throws IOException {
    byte[] content = request.file("f").required(PartConverter.BYTES);
    request.requireValid();
    text(request, content.length + " " + (char) content[content.length - 1]);
  }

  @AfterAll
  static void stop() {
    server.stop();
    impatient.stop();
  }

  /** How many temporary files of ours the process has open; where the system tells. */
  private static long open() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(UploadTest::isOurs).count();
    }
  }

  /** How many files are in the directory for them. */
  private static long named() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    }
  }

  private static boolean isOurs(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().contains("keyway-");
    } catch (IOException closed) {
      return false;
    }
  }

  private static void assertNothingIsLeft() throws Exception {
    long left = open();
    for (int i = 0; i < 100 && left > 0; i++) {
      Thread.sleep(20);
      left = open();
    }
    assertThat(left).isZero();
    assertThat(named()).isZero();
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(server.port());
  }

  private static String head(String path, String fields) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + TYPE + fields + "\r\n";
  }

  private static RawResponse post(String path, String body) throws IOException {
    try (RawConnection connection = connect()) {
      return connection.request("POST " + path, TYPE, body).read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/io", "/worker", "/afterWork"})
  void fileOfAnySizeArrivesWhole(String path) throws Exception {
    try (RawConnection connection = connect()) {
      for (int size : new int[] {1, 9_999, 10_000, 10_001, 16_384, 70_000, 140_000, 999_000}) {
        String content = "x".repeat(size - 1) + "!";
        connection.request("POST " + path, TYPE, PART + content + END);
        assertThat(connection.read().body()).isEqualTo(size + " !");
      }
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/io", "/worker", "/afterWork"})
  void bodyMayComeInPieces(String path) throws Exception {
    String chunk = "2710\r\n" + "x".repeat(10_000) + "\r\n";
    try (RawConnection connection = connect()) {
      connection.send(head(path, "Transfer-Encoding: chunked\r\n"));
      connection.send(Integer.toHexString(PART.length()) + "\r\n" + PART + "\r\n");
      for (int i = 0; i < 20; i++) {
        connection.send(chunk.substring(0, 5000));
        Thread.sleep(2);
        connection.send(chunk.substring(5000));
      }
      connection.send(Integer.toHexString(END.length()) + "\r\n" + END + "\r\n0\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("200000 x");
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
    assertNothingIsLeft();
  }

  @Test
  void smallFilesNeedNoTemporaryFileAndLargeOnesHaveNoNameOnDisk() throws IOException {
    String small = "x".repeat(MEMORY);
    assertThat(post("/names", PART + small + END).body()).isEqualTo("0 10000 0");
    String posix = Files.isDirectory(Path.of("/proc/self/fd")) ? "1" : "0";
    assertThat(post("/names", PART + small + "x" + END).body())
        .startsWith(posix + " 10001")
        .endsWith("0");
  }

  @Test
  void memoryLimitCountsAllFilesOfTheRequest() throws IOException {
    String half = "x".repeat(MEMORY / 2 + 1);
    assertThat(post("/names", PART + half + "\r\n" + PART + half + END).body()).startsWith("1 ");
  }

  @Test
  void bodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 1000001\r\nExpect: 100-continue\r\n"));
      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  @Test
  void bodyThatTurnsOutTooLargeIsRefused() throws Exception {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Transfer-Encoding: chunked\r\n"));
      connection.send(Integer.toHexString(PART.length()) + "\r\n" + PART + "\r\n");
      String chunk = "2710\r\n" + "x".repeat(10_000) + "\r\n";
      for (int i = 0; i <= 100; i++) {
        connection.send(chunk);
      }
      assertThat(connection.read().status()).isEqualTo(413);
    }
    assertNothingIsLeft();
  }

  @Test
  void continueIsSentWhenTheFormIsRead() throws IOException {
    String body = PART + "x" + END;
    try (RawConnection connection = connect()) {
      connection.send(
          head("/io", "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n"));
      assertThat(connection.read().status()).isEqualTo(100);
      assertThat(connection.send(body).read().body()).isEqualTo("1 x");
    }
  }

  @Test
  void bodyThatIsNoFormIsNotRead() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send("POST /io HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Expect: 100-continue\r\nContent-Length: 10\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(422);
    }
  }

  @Test
  void otherLimitsAreExact() throws IOException {
    String text = "--b\r\nContent-Disposition: form-data; name=t\r\n\r\n";
    assertThat(post("/io", PART + "x\r\n" + (text + "\r\n").repeat(9) + "--b--").status())
        .isEqualTo(200);
    assertThat(
            post("/io", PART + "x\r\n" + (text + "\r\n").repeat(10) + "--b--").status())
        .isEqualTo(413);
    String half = "x".repeat(2500) + "\r\n";
    String file = PART + "x\r\n";
    assertThat(post("/io", file + text + half + text + half + "--b--").status()).isEqualTo(200);
    assertThat(post("/io", file + text + half + text + "x" + half + "--b--").status())
        .isEqualTo(413);
    assertThat(post("/io", "--b\r\nX: " + "x".repeat(200) + "\r\n\r\n--b--").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100_000})
  void malformedFormIsRefusedAndNothingIsLeft(int size) throws Exception {
    String content = PART + "x".repeat(size);
    assertThat(post("/io", content).status()).isEqualTo(400);
    assertThat(post("/io", content + "\r\n--b").status()).isEqualTo(400);
    assertThat(post("/io", content + "\r\n--bad").status()).isEqualTo(400);
    assertThat(post("/worker", content + "\r\n--b\r\n\r\n" + END).status()).isEqualTo(400);
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100_000})
  void stalledFormIsGivenUpAndNothingIsLeft(int size) throws Exception {
    try (RawConnection connection = new RawConnection(impatient.port())) {
      connection.send(head("/worker", "Content-Length: 900000\r\n") + PART + "x".repeat(size));
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.header("connection")).isEqualTo("close");
    }
    assertNothingIsLeft();
  }

  @Test
  void manyStalledFormsHoldNoThread() throws Exception {
    List<RawConnection> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        RawConnection connection = new RawConnection(impatient.port());
        connection.send(head("/worker", "Content-Length: 900000\r\n") + PART + "x".repeat(20_000));
        stalled.add(connection);
      }
      assertThat(post("/worker", PART + "y" + END).body()).isEqualTo("1 y");
      for (RawConnection connection : stalled) {
        assertThat(connection.read().status()).isEqualTo(408);
      }
    } finally {
      for (RawConnection connection : stalled) {
        connection.close();
      }
    }
    assertNothingIsLeft();
  }

  @Test
  void clientThatLeavesLeavesNothingBehind() throws Exception {
    for (int i = 0; i < 5; i++) {
      RawConnection leaving = connect();
      leaving.send(head("/io", "Content-Length: 900000\r\n") + PART + "x".repeat(100_000));
      leaving.close();
    }
    // By then the only IO thread has seen those that left.
    assertThat(post("/io", PART + "y" + END).body()).isEqualTo("1 y");
    assertNothingIsLeft();
  }

  @Test
  void formThatEndsTooSoonIsNeverTakenAsWhole() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 900000\r\n") + PART + "x" + END);
      connection.endOutput();
      assertThat(connection.read().status()).isEqualTo(400);
    }
  }

  private static String streamHead(String fields) {
    return head("/stream", fields).replace(TYPE, "Content-Type: video/mp4\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10_000, 10_001, 70_000, 999_999})
  void streamOfAnySizeArrivesWhole(int size) throws Exception {
    String content = "x".repeat(size - 1) + "!";
    try (RawConnection connection = connect()) {
      connection.send(streamHead("Content-Length: " + size + "\r\n") + content);
      assertThat(connection.read().body()).isEqualTo(size + " !");
      String chunked = Integer.toHexString(size) + "\r\n" + content + "\r\n0\r\n\r\n";
      connection.send(streamHead("Transfer-Encoding: chunked\r\n") + chunked);
      assertThat(connection.read().body()).isEqualTo(size + " !");
    }
    assertNothingIsLeft();
  }

  @Test
  void streamIsAskedForOnlyIfItIsTaken() throws IOException {
    String fields = "Expect: 100-continue\r\nContent-Length: 1\r\n";
    try (RawConnection connection = connect()) {
      connection.send(streamHead(fields));
      assertThat(connection.read().status()).isEqualTo(100);
      assertThat(connection.send("x").read().body()).isEqualTo("1 x");
    }
    try (RawConnection connection = connect()) {
      connection.send(head("/stream", fields));
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(415);
      assertThat(response.header("accept")).isEqualTo("video/*");
    }
    try (RawConnection connection = connect()) {
      connection.send(streamHead("Expect: 100-continue\r\nContent-Length: 1000001\r\n"));
      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  @Test
  void emptyStreamIsMissing() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(streamHead("Content-Length: 0\r\n"));
      assertThat(connection.read().status()).isEqualTo(422);
      connection.send(streamHead("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(422);
    }
  }

  @Test
  void stalledStreamIsGivenUpAndNothingIsLeft() throws Exception {
    try (RawConnection connection = new RawConnection(impatient.port())) {
      connection.send(streamHead("Content-Length: 900000\r\n") + "x".repeat(100_000));
      assertThat(connection.read().status()).isEqualTo(408);
    }
    assertNothingIsLeft();
  }

  @Test
  void serverThatStopsLeavesNothingBehind() throws Exception {
    KeywayServer stopping = serve(Workers.platform(), Duration.ofMinutes(1));
    try (RawConnection connection = new RawConnection(stopping.port())) {
      connection.send(head("/io", "Content-Length: 900000\r\n") + PART + "x".repeat(100_000));
      for (int i = 0; i < 100 && open() == 0; i++) {
        Thread.sleep(5);
      }
      stopping.stop();
    }
    assertNothingIsLeft();
  }

  @Test
  void fullWorkersRefuseWhatWouldHaveToBeWritten() throws Exception {
    Workers full = Workers.executor(task -> {
      throw new RejectedExecutionException();
    });
    try (KeywayServer busy = serve(full, Duration.ofSeconds(20));
        RawConnection connection = new RawConnection(busy.port())) {
      connection.request("POST /io", TYPE, PART + "x".repeat(100_000) + END);
      assertThat(connection.read().status()).isEqualTo(503);
    }
    assertNothingIsLeft();
  }
}
