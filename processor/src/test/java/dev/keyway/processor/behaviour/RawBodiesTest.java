package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are taken as they are, over HTTP. */
class RawBodiesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "rawbodies");
    api = RunningApi.start(JavacRun.sources(sources), directory, "rawbodies.RawApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return api.sendBody("POST", path, body, "Content-Type", type);
  }

  @ParameterizedTest
  @CsvSource({
    "/bytes, application/octet-stream",
    "/bytes, Application/Octet-Stream; a=b",
    "/image, image/png",
    "/image, IMAGE/X-other",
    "/image, application/pdf"
  })
  void bodyOfItsMediaTypeIsTaken(String path, String type) {
    assertThat(post(path, type, "jö").body()).isEqualTo("3");
  }

  @Test
  void bodyOfWhichNothingIsSaidIsOctets() {
    assertThat(api.sendBody("POST", "/bytes", "abc").body()).isEqualTo("3");
    assertThat(api.sendBody("POST", "/image", "abc").statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "/bytes, text/plain, application/octet-stream",
    "/bytes, application, application/octet-stream",
    "/image, image, 'image/*, application/pdf'",
    "/image, imagex/png, 'image/*, application/pdf'",
    "/text, application/json, text/plain",
    "/text, text/plain; charset=shift_jis, text/plain",
    "/text, text/plain; charset, text/plain",
    "/json, text/json, application/json"
  })
  void otherMediaTypeIsRefusedWithThoseThatAreTaken(String path, String type, String accept) {
    HttpResponse<String> response = post(path, type, "abc");
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Accept")).contains(accept);
    assertThat(response.body()).doesNotContain("shift");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "text/plain; charset=UTF-8", "text/plain;charset=\"utf-8\""})
  void textIsUtf8ByDefault(String type) {
    assertThat(post("/text", type, "jö €").body()).isEqualTo("\"jö €\"");
  }

  @Test
  void textIsReadInItsCharset() {
    assertThat(post("/text", "text/plain; charset=ISO-8859-1", "ö").body()).isEqualTo("\"Ã¶\"");
    assertThat(post("/text", "text/plain; charset=utf-16le", "a\u0000").body()).isEqualTo("\"a\"");
  }

  @Test
  void bytesThatAreNoTextAreInvalid() {
    HttpResponse<String> response = post("/text", "text/plain; charset=us-ascii", "ö");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("{\"in\":\"body\",\"pointer\":\"\",\"type\":\"format\","
            + "\"message\":\"must be a text in US-ASCII\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bytes", "/image", "/text", "/stream", "/json"})
  void missingBodyIsReported(String path) {
    HttpResponse<String> response = api.send("POST", path);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("{\"in\":\"body\",\"pointer\":\"\",\"type\":\"required\","
            + "\"message\":\"is required\"}");
  }

  @Test
  void missingBodyIsReportedWithWhatElseIsWrong() {
    assertThat(api.send("POST", "/bytes?plus=x").body())
        .contains("\"errors\":[{\"in\":\"query\",\"name\":\"plus\"")
        .contains("},{\"in\":\"body\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/optional/bytes, application/octet-stream, -1, 3",
    "/optional/text, text/plain, '\"none\"', '\"abc\"'",
    "/optional/stream, application/octet-stream, '\"none\"', '\"some\"'"
  })
  void bodyMayBeLeftOut(String path, String type, String without, String with) {
    assertThat(api.send("POST", path).body()).isEqualTo(without);
    assertThat(post(path, type, "abc").body()).isEqualTo(with);
    assertThat(post(path, "text/html", "abc").statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 262_144, 262_145, 2_000_000})
  void streamMayBeLongerThanMemoryHolds(int size) {
    String body = "x".repeat(size - 1) + "!";
    assertThat(post("/stream", "video/mp4", body).body()).isEqualTo("\"" + size + " !\"");
  }

  @Test
  void bytesAreLimitedAsOtherBodies() {
    String body = "x".repeat(1024 * 1024);
    assertThat(post("/bytes", "application/octet-stream", body).body()).isEqualTo("1048576");
    assertThat(post("/bytes", "application/octet-stream", body + "x").statusCode())
        .isEqualTo(413);
  }

  @Test
  void jsonMayBeTakenAsItIs() {
    assertThat(post("/json", "application/json", "{not json").body()).isEqualTo("\"{not json\"");
  }

  @Test
  void bytesInJsonAreBase64() {
    assertThat(post("/member", "application/json", "{\"data\":\"AAAA\"}").body())
        .isEqualTo("3");
  }
}
