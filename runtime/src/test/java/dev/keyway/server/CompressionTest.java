package dev.keyway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.TestApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        settings -> settings.compression(Compression.gzip().minimum(100).types("model/*")),
        new Endpoint(HttpMethod.GET, "/type/{a}/{b}", request -> {
          String type = request.path().segment(1) + "/" + request.path().segment(2);
          request.respond(200, type, content(200));
        }),
        new Endpoint(HttpMethod.GET, "/size/{size}", request -> {
          request.responseHeader("ETag", "\"tag\"");
          int size = Integer.parseInt(request.path().segment(1));
          request.respond(200, "application/json", content(size));
        }),
        new Endpoint(HttpMethod.GET, "/with/{name}/{value}", request -> {
          request.responseHeader(request.path().segment(1), request.path().segment(2));
          request.respond(200, "application/json", content(200));
        }),
        new Endpoint(
            HttpMethod.GET,
            "/part",
            request -> request.respond(206, "application/json", content(200))),
        new Endpoint(HttpMethod.GET, "/empty", request -> request.respond(204)));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static byte[] content(int size) {
    return "a".repeat(size).getBytes(UTF_8);
  }

  private static HttpResponse<byte[]> send(String method, String path, String... accepted)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
        .method(method, BodyPublishers.noBody());
    for (String line : accepted) {
      request.header("Accept-Encoding", line);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String field(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  private static boolean isCompressed(HttpResponse<?> response) {
    return field(response, "Content-Encoding").equals("gzip");
  }

  private static String unpacked(HttpResponse<byte[]> response) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5000, 1_000_000})
  void answerIsCompressedForWhomItMayBe(int size) throws Exception {
    HttpResponse<byte[]> response = send("GET", "/size/" + size, "br, gzip");
    assertThat(isCompressed(response)).isTrue();
    assertThat(unpacked(response)).isEqualTo("a".repeat(size));
    assertThat(field(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(field(response, "ETag")).isEqualTo("W/\"tag\"");
    assertThat(field(response, "Content-Length")).isEqualTo("" + response.body().length);
  }

  @Test
  void othersGetItAsItIsAndCachesKnow() throws Exception {
    HttpResponse<byte[]> response = send("GET", "/size/100");
    assertThat(isCompressed(response)).isFalse();
    assertThat(response.body()).isEqualTo(content(100));
    assertThat(field(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(field(response, "ETag")).isEqualTo("\"tag\"");
  }

  @Test
  void shortAnswerIsNot() throws Exception {
    HttpResponse<byte[]> response = send("GET", "/size/99", "gzip");
    assertThat(isCompressed(response)).isFalse();
    assertThat(field(response, "Vary")).isEmpty();
  }

  @Test
  void headHasTheFieldsOfGet() throws Exception {
    HttpResponse<byte[]> get = send("GET", "/size/500", "gzip");
    HttpResponse<byte[]> head = send("HEAD", "/size/500", "gzip");
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Encoding", "Content-Length", "ETag", "Vary"}) {
      assertThat(field(head, name)).as(name).isEqualTo(field(get, name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "GZIP, true",
    "x-gzip, true",
    "*, true",
    "gzip;q=0.001, true",
    "'gzip ; Q=0.5, identity;q=0.5', true",
    "'*;q=0, gzip', true",
    "'', false",
    "br, false",
    "identity, false",
    "gzip;q=0, false",
    "gzip;q=0.000, false",
    "'*, gzip;q=0', false",
    "'gzip;q=0.5, identity', false",
    "gzip;q=2, false",
    "gzip;q=x, false",
    "gzipped, false"
  })
  void qualitiesAreObeyed(String accepted, boolean compressed) throws Exception {
    assertThat(isCompressed(send("GET", "/size/100", accepted))).isEqualTo(compressed);
  }

  @Test
  void linesAreOneList() throws Exception {
    assertThat(isCompressed(send("GET", "/size/100", "br", "gzip"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/problem+json, true",
    "text/html;charset=utf-8, true",
    "image/svg+xml, true",
    "model/gltf, true",
    "text/event-stream, false",
    "text/event-stream;charset=utf-8, false",
    "application/octet-stream, false",
    "image/png, false"
  })
  void mediaTypeDecides(String type, boolean compressed) throws Exception {
    assertThat(isCompressed(send("GET", "/type/" + type, "gzip"))).isEqualTo(compressed);
  }

  @ParameterizedTest
  @CsvSource({
    "/with/Content-Encoding/br, br",
    "'/with/Cache-Control/private,%20no-transform', ''",
    "/with/Content-Range/bytes, ''",
    "/part, ''",
    "/empty, ''"
  })
  void whatMustNotBeChangedIsNot(String path, String encoding) throws Exception {
    assertThat(field(send("GET", path.replace(", ", ","), "gzip"), "Content-Encoding"))
        .isEqualTo(encoding);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Compression.gzip().minimum(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Compression.gzip().types("json"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Compression.gzip().types("text/html; charset=utf-8"));
  }
}
