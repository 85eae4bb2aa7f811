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

/** What caches may keep, and what the conditions of requests lead to (RFC 9110, section 13). */
class CachingTest {
  private static final String JSON = "application/json";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "caching");
    api = RunningApi.start(JavacRun.sources(sources), directory, "caching.CachingApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String field(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  private static HttpResponse<String> put(String name, String text, String... conditions) {
    String[] headers = new String[conditions.length + 2];
    headers[0] = "Content-Type";
    headers[1] = JSON;
    System.arraycopy(conditions, 0, headers, 2, conditions.length);
    return api.sendBody("PUT", "/notes/" + name, "{\"text\":\"" + text + "\"}", headers);
  }

  @Test
  void changeIsMadeOnlyToTheVersionThatItIsMeantFor() {
    assertThat(field(put("one", "a"), "ETag")).isEqualTo("\"1\"");
    assertThat(field(put("one", "b", "If-Match", "\"1\""), "ETag")).isEqualTo("\"2\"");
    HttpResponse<String> late = put("one", "c", "If-Match", "\"1\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("\"detail\":\"What the request depends on has changed\"");
    assertThat(put("one", "c", "If-Match", "W/\"2\"").statusCode()).isEqualTo(412);
    assertThat(api.send("GET", "/notes/one").body()).isEqualTo("{\"text\":\"b\"}");
    assertThat(put("one", "d", "If-Match", "\"7\", \"2\"").statusCode()).isEqualTo(200);
    assertThat(put("one", "e", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(put("one", "f", "If-None-Match", "\"4\"").statusCode()).isEqualTo(412);
    assertThat(put("one", "f", "If-None-Match", "\"5\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsToBeNewIsNotOverwritten() {
    assertThat(put("two", "a", "If-Match", "*").statusCode()).isEqualTo(412);
    assertThat(put("two", "a", "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(put("two", "a", "If-None-Match", "*").statusCode()).isEqualTo(200);
    assertThat(put("two", "b", "If-None-Match", "*").statusCode()).isEqualTo(412);
  }

  @Test
  void whatTheClientHasIsNeitherMadeNorSent() {
    put("three", "a");
    String tag = field(api.send("GET", "/notes/three"), "ETag");
    String made = api.send("GET", "/made").body();
    HttpResponse<String> known = api.send("GET", "/notes/three", "If-None-Match", tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(field(known, "ETag")).isEqualTo(tag);
    assertThat(api.send("GET", "/made").body()).isEqualTo(made);
    put("three", "b");
    assertThat(api.send("GET", "/notes/three", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "If-None-Match, 'W/\"a,b\"', 304",
    "If-None-Match, '\"a,b\"', 304",
    "If-None-Match, '\"a\", \"x\" ,\"a,b\"', 304",
    "If-None-Match, *, 304",
    "If-None-Match, '\"a\"', 200",
    "If-None-Match, 'a,b', 200",
    "If-None-Match, 'w/\"a,b\"', 200",
    // A weak tag is never the same for If-Match.
    "If-Match, 'W/\"a,b\"', 412",
    "If-Match, '\"a,b\"', 412",
    "If-Match, *, 200",
    "If-Modified-Since, 'Fri, 02 Jan 2026 03:04:05 GMT', 304",
    "If-Modified-Since, 'Fri, 02 Jan 2026 03:04:04 GMT', 200",
    "If-Modified-Since, 'yesterday', 200",
    "If-Unmodified-Since, 'Fri, 02 Jan 2026 03:04:05 GMT', 200",
    "If-Unmodified-Since, 'Fri, 02 Jan 2026 03:04:04 GMT', 412"
  })
  void answerIsHeldAgainstTheConditionsOfTheRequest(String name, String value, int status) {
    assertThat(api.send("GET", "/tagged", name, value).statusCode()).isEqualTo(status);
    HttpResponse<String> head = api.send("HEAD", "/tagged", name, value);
    assertThat(head.statusCode()).isEqualTo(status);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void conditionOnATagGoesBeforeOneOnATime() {
    String then = "Fri, 02 Jan 2026 03:04:05 GMT";
    assertThat(api.send("GET", "/tagged", "If-None-Match", "\"a\"", "If-Modified-Since", then)
            .statusCode())
        .isEqualTo(200);
    assertThat(api.send("GET", "/dated", "If-Modified-Since", then).statusCode())
        .isEqualTo(304);
    assertThat(api.send("GET", "/dated", "If-None-Match", "\"a\"").statusCode()).isEqualTo(200);
  }

  @Test
  void answerWithoutContentSaysWhatCachesNeed() {
    HttpResponse<String> known = api.send("GET", "/tagged", "If-None-Match", "*");
    assertThat(field(known, "ETag")).isEqualTo("W/\"a,b\"");
    assertThat(field(known, "Last-Modified")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    assertThat(field(known, "Cache-Control")).isEqualTo("max-age=60, public");
    assertThat(field(known, "Vary")).isEqualTo("Accept-Language");
    assertThat(field(known, "Content-Language")).isEmpty();
    assertThat(field(known, "Content-Type")).isEmpty();
  }

  @Test
  void streamThatTheClientHasIsNotWritten() {
    String made = api.send("GET", "/made").body();
    assertThat(api.send("GET", "/streamed", "If-None-Match", "\"stream\"").statusCode())
        .isEqualTo(304);
    assertThat(api.send("GET", "/streamed", "If-Match", "\"other\"").statusCode())
        .isEqualTo(412);
    assertThat(api.send("GET", "/made").body()).isEqualTo(made);
    assertThat(api.send("GET", "/streamed", "If-None-Match", "\"other\"").body())
        .hasSize(20_000);
    assertThat(api.send("GET", "/made").body()).isNotEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource({
    "/bearer, Authorization, Bearer a",
    "/optional, Authorization, Bearer a",
    "/optional, X-Nothing, a",
    "/basic, Authorization, Basic YTpi",
    "/cookie, Cookie, session=a",
    "/cookie/news, Cookie, session=a",
    "/cookie/missing, Cookie, session=a",
    // Refusals, too.
    "/bearer, X-Nothing, a",
    "/bearer, Authorization, Bearer out",
    "/basic, X-Nothing, a",
    "/cookie, X-Nothing, a"
  })
  void whatIsForOneCallerIsKeptByNobody(String path, String name, String value) {
    assertThat(field(api.sendUndocumented("GET", path, name, value), "Cache-Control"))
        .isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cookie/tagged", "/cookie/file"})
  void whatTheCallerCanAskAboutTheCallerMayKeep(String path) {
    HttpResponse<String> response = api.send("GET", path, "Cookie", "session=a");
    assertThat(field(response, "Cache-Control")).isEqualTo("private, no-cache");
    HttpResponse<String> known =
        api.send("GET", path, "Cookie", "session=a", "If-None-Match", field(response, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(field(known, "Cache-Control")).isEqualTo("private, no-cache");
    HttpResponse<String> stranger = api.send("GET", path, "If-None-Match", field(response, "ETag"));
    assertThat(stranger.statusCode()).isEqualTo(401);
  }

  @Test
  void whatTheEndpointSaysStands() {
    assertThat(field(api.send("GET", "/cookie/kept", "Cookie", "session=a"), "Cache-Control"))
        .isEqualTo("max-age=3600");
  }

  @Test
  void whatIsForEverybodySaysNothingOfCaches() {
    HttpResponse<String> response =
        api.send("GET", "/plain", "Authorization", "Bearer a", "Cookie", "session=a");
    assertThat(field(response, "Cache-Control")).isEmpty();
    assertThat(field(response, "ETag")).isEmpty();
  }
}
