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

/** A class whose constructor's parameters are those of the request, over HTTP. */
class ClassDependenciesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "listing");
    api = RunningApi.start(JavacRun.sources(sources), directory, "listing.ListingApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items/|{'items':['Foo','Bar','Baz']}",
        "/items/?q=foo|{'q':'foo','items':['Foo','Bar','Baz']}",
        "/items/?q=foo&skip=1|{'q':'foo','items':['Bar','Baz']}",
        "/items/?limit=2|{'items':['Foo','Bar']}",
        "/items/?skip=1&limit=1|{'items':['Bar']}",
        "/items/?skip=7|{'items':[]}"
      })
  void constructorReceivesParametersAndDefaults(String target, String items) {
    assertThat(api.send("GET", target).body()).isEqualTo(items.replace('\'', '"'));
  }

  @Test
  void parametersOfAConstructorAreCheckedAndToldLikeOthers() {
    HttpResponse<String> refused = api.send("GET", "/items/?skip=-1&limit=x");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"name\":\"skip\",\"type\":\"minimum\"")
        .contains("\"name\":\"limit\",\"type\":\"type\"");
    assertThat(api.resource("openapi.json")).contains("\"name\": \"skip\"");
  }

  @Test
  void patternOfAnOptionalParameterIsCheckedIfItIsThere() {
    assertThat(api.send("GET", "/fixed/").body()).isEqualTo("\"none\"");
    assertThat(api.send("GET", "/fixed/?q=fixedquery").body()).isEqualTo("\"fixedquery\"");
    HttpResponse<String> refused = api.send("GET", "/fixed/?q=nonregexquery");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"in\":\"query\",\"name\":\"q\",\"type\":\"pattern\"");
    assertThat(api.resource("openapi.json")).contains("\"pattern\": \"^fixedquery$\"");
  }
}
