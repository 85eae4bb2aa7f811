package dev.keyway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags that the server computes, also of what it compresses. */
class EntityTagsTest {
  private static KeywayServer server;
  private static KeywayServer plain;

  @BeforeAll
  static void start() {
    Endpoint[] endpoints = {
      content(HttpMethod.GET, "/short", 200, 10),
      content(HttpMethod.GET, "/long", 200, 10_000),
      content(HttpMethod.GET, "/huge", 200, 1_000_000),
      content(HttpMethod.POST, "/short", 200, 10),
      content(HttpMethod.GET, "/made", 201, 10),
      new Endpoint(HttpMethod.GET, "/secret", request -> {
        request.responseHeader("Cache-Control", "no-store");
        request.respond(200, "text/plain", new byte[10]);
      }),
      new Endpoint(HttpMethod.GET, "/own", request -> {
        request.responseHeader("etag", "\"own\"");
        request.respond(200, "text/plain", new byte[10]);
      }),
      new Endpoint(
          HttpMethod.GET,
          "/stream",
          request -> request.stream(200, "text/plain", out -> out.write(new byte[20_000]))),
    };
    server = TestApplication.serve(
        settings -> settings.entityTags(true).compression(Compression.gzip()), endpoints);
    plain = TestApplication.serve(endpoints);
  }

  private static Endpoint content(HttpMethod method, String path, int status, int size) {
    return new Endpoint(
        method,
        path,
        request -> request.respond(status, "text/plain", "a".repeat(size).getBytes(UTF_8)));
  }

  @AfterAll
  static void stop() {
    server.stop();
    plain.stop();
  }

  private static RawResponse get(String path, String headers) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET " + path, headers, "").read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/short", "/long", "/huge"})
  void contentThatTheClientHasIsNotSentAgain(String path) throws IOException {
    RawResponse first = get(path, "");
    String tag = first.header("etag");
    assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
    RawResponse second = get(path, "If-None-Match: " + tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.header("etag")).isEqualTo(tag);
    assertThat(second.header("vary")).isEqualTo(first.header("vary"));
    assertThat(get(path, "If-None-Match: \"other\"").status()).isEqualTo(200);
  }

  @Test
  void compressedContentHasAnotherTagAlsoWhenItIsNotSent() throws IOException {
    RawResponse first = get("/long", "Accept-Encoding: gzip");
    assertThat(first.header("content-encoding")).isEqualTo("gzip");
    String tag = first.header("etag");
    assertThat(tag).startsWith("W/\"");
    RawResponse second = get("/long", "Accept-Encoding: gzip\r\nIf-None-Match: " + tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.header("etag")).isEqualTo(tag);
    assertThat(second.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(second.header("content-encoding")).isNull();
  }

  @Test
  void headHasTheTagOfGet() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawResponse head = connection.request("HEAD /short", "", "").readHead();
      assertThat(head.header("etag")).isEqualTo(get("/short", "").header("etag"));
      String known = "If-None-Match: " + head.header("etag");
      assertThat(connection.request("HEAD /short", known, "").readHead().status())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/made", "/secret", "/stream", "/nowhere"})
  void nothingElseIsTagged(String path) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("GET " + path, "", "").readHead().header("etag"))
          .isNull();
    }
  }

  @Test
  void answerToPostIsNotTaggedAndTagOfTheEndpointStays() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("POST /short", "", "").read().header("etag"))
          .isNull();
    }
    assertThat(get("/own", "").header("etag")).isEqualTo("\"own\"");
  }

  @Test
  void nothingIsTaggedUnlessAskedFor() throws IOException {
    try (RawConnection connection = new RawConnection(plain.port())) {
      assertThat(connection.get("/short").header("etag")).isNull();
    }
  }
}
