package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.Multipart;
import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with files, over HTTP. */
class FilesTest {
  /** More than is kept in memory. */
  private static final String LARGE = "0123456789abcdef".repeat(64 * 1024);

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "files");
    api = RunningApi.start(JavacRun.sources(sources), directory, "files.FilesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, Multipart form) {
    return api.sendBody("POST", path, form.toString(), "Content-Type", Multipart.TYPE);
  }

  private static void assertErrors(HttpResponse<String> response, String... errors) {
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"errors\":[" + String.join(",", errors) + "]}");
  }

  private static String error(String name, String type, String message) {
    return "{\"in\":\"body\",\"name\":\"%s\",\"type\":\"%s\",\"message\":\"%s\"}"
        .formatted(name, type, message);
  }

  private static String missing(String name) {
    return error(name, "required", "is required");
  }

  @Test
  void filesAndTextsComeTogether() {
    Multipart form = new Multipart()
        .text("token", "foo")
        .file("file", "test.txt", "text/plain", "<file content>")
        .file("fileb", "testb.txt", "text/plain", "<file b content>");
    HttpResponse<String> response = post("/files/", form);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"file_size\":14,\"token\":\"foo\",\"fileb_content_type\":\"text/plain\"}");
  }

  @Test
  void whatIsMissingIsReportedTogetherInTheOrderOfDeclaration() {
    String[] all = {missing("file"), missing("fileb"), missing("token")};
    assertErrors(api.send("POST", "/files/"), all);
    String json = "{\"file\":\"Foo\",\"token\":\"Bar\"}";
    assertErrors(api.sendBody("POST", "/files/", json, "Content-Type", "application/json"), all);
    String[] noFiles = {missing("file"), missing("fileb")};
    String encoded = "application/x-www-form-urlencoded";
    assertErrors(api.sendBody("POST", "/files/", "token=foo", "Content-Type", encoded), noFiles);
    assertErrors(post("/files/", new Multipart().text("token", "foo")), noFiles);
    assertErrors(
        post("/files/", new Multipart().file("file", "test.txt", "text/plain", "x")),
        missing("fileb"),
        missing("token"));
  }

  @Test
  void textIsNoFileAndFileIsNoText() {
    assertErrors(
        post(
            "/files/",
            new Multipart()
                .text("file", "x")
                .text("fileb", "x")
                .file("token", "t.txt", "text/plain", "x")),
        error("file", "type", "must be a file, not a text"),
        error("fileb", "type", "must be a file, not a text"),
        error("token", "type", "must be a text, not a file"));
    String encoded = "application/x-www-form-urlencoded";
    assertErrors(
        api.sendBody("POST", "/one", "file=x", "Content-Type", encoded),
        error("file", "type", "must be a file, not a text"));
  }

  @Test
  void fileSaysWhatTheClientSays() {
    Multipart form = new Multipart().file("file", "jö.txt", "text/plain; charset=utf-8", "content");
    assertThat(post("/one", form).body())
        .isEqualTo("{\"fileName\":\"jö.txt\","
            + "\"contentType\":\"text/plain; charset=utf-8\",\"size\":7,\"start\":\"content\"}");
    Multipart untyped =
        new Multipart().part("Content-Disposition: form-data; name=file; filename=a", "");
    assertThat(post("/one", untyped).body())
        .isEqualTo("{\"fileName\":\"a\",\"contentType\":\"text/plain\",\"size\":0,\"start\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../a.txt",
        "/etc/a.txt",
        "C:\\dir\\a.txt",
        "..\\a.txt",
        "%0Da%0A.txt",
        "\u202ea.txt ",
        "dir/ a.txt"
      })
  void fileNameHasNoPath(String fileName) {
    Multipart form = new Multipart().file("file", fileName, "text/plain", "x");
    assertThat(post("/one", form).body()).startsWith("{\"fileName\":\"a.txt\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "a/..", "dir/", ""})
  void fileNameMayBeEmpty(String fileName) {
    Multipart form = new Multipart().file("file", fileName, "text/plain", "x");
    assertThat(post("/one", form).body()).startsWith("{\"fileName\":\"\",");
  }

  @Test
  void severalFilesComeInOrderAndOneIsTheLast() {
    Multipart form = new Multipart()
        .file("files", "1", "text/plain", "one")
        .file("file", "x", "text/plain", "other")
        .file("files", "2", "image/png", LARGE)
        .file("file", "y", "text/plain", "last");
    assertThat(post("/many", form).body())
        .isEqualTo(
            "[{\"fileName\":\"1\","
                + "\"contentType\":\"text/plain\",\"size\":3,\"start\":\"one\"},{\"fileName\":\"2\","
                + "\"contentType\":\"image/png\",\"size\":1048576,\"start\":\"0123456789abcdef0123\"}]");
    assertThat(post("/one", form).body()).contains("\"start\":\"last\"");
    assertErrors(post("/many", new Multipart()), missing("files"));
  }

  @Test
  void fieldInWhichNoFileWasChosenHasNone() {
    Multipart unchosen = new Multipart().file("file", "", "application/octet-stream", "");
    assertErrors(post("/one", unchosen), missing("file"));
    assertThat(post("/optional", unchosen).body()).isEqualTo("\"-1 -1 -1\"");
  }

  @Test
  void filesMayBeLeftOut() {
    assertThat(post("/optional", new Multipart()).body()).isEqualTo("\"-1 -1 -1\"");
    assertThat(api.send("POST", "/optional").body()).isEqualTo("\"-1 -1 -1\"");
    Multipart all = new Multipart()
        .file("file", "a", "text/plain", "1")
        .file("other", "b", "text/plain", "22")
        .file("bytes", "c", "text/plain", "");
    assertThat(post("/optional", all).body()).isEqualTo("\"1 2 0\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000, 262_144, 262_145, 400_000, 1_048_576})
  void contentIsWhatWasSentInMemoryAndOnDisk(int size) {
    String content = LARGE.substring(0, size);
    Multipart form = new Multipart()
        .file("file", "first", "text/plain", LARGE.substring(0, 1000))
        .file("file", "a", "text/plain", content);
    assertThat(post("/content", form).body()).isEqualTo("\"" + content + "\"");
  }

  @Test
  void fileIsCopiedToANewFileOnly() throws IOException {
    Path to = directory.resolve("copy.txt");
    Multipart form = new Multipart().file("file", "a", "text/plain", LARGE).text("to", "" + to);
    assertThat(post("/copied", form).statusCode()).isEqualTo(200);
    assertThat(Files.readString(to)).isEqualTo(LARGE);
    assertThat(post("/copied", form).statusCode()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000_000})
  void fileIsGoneWhenTheRequestIsOver(int size) {
    String content = LARGE.substring(0, size);
    Multipart form = new Multipart().file("file", "a", "text/plain", content);
    assertThat(post("/keep", form).statusCode()).isEqualTo(204);
    assertThat(api.send("POST", "/late").body()).isEqualTo("\"gone\"");
  }

  @Test
  void failureOfTheEndpointIsAnsweredAsEver() {
    Multipart form = new Multipart().file("file", "a", "text/plain", LARGE);
    assertThat(post("/failing", form).statusCode()).isEqualTo(500);
  }
}
