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

/** Path variables of several types and with constraints, as FastAPI's tests have them. */
class PathsTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "paths");
    api = RunningApi.start(JavacRun.sources(sources), directory, "paths.PathsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/text | \"Hello World\"",
        "/path/foobar | \"foobar\"",
        "/path/str/foobar | \"foobar\"",
        "/path/str/42 | \"42\"",
        "/path/str/True | \"True\"",
        "/path/int/42 | 42",
        "/path/float/42 | 42.0",
        "/path/float/42.5 | 42.5",
        "/path/bool/True | true",
        "/path/bool/1 | true",
        "/path/bool/0 | false",
        "/path/bool/true | true",
        "/path/bool/False | false",
        "/path/bool/false | false",
        "/path/param/foo | \"foo\"",
        "/path/param-minlength/foo | \"foo\"",
        "/path/param-maxlength/foo | \"foo\"",
        "/path/param-min_maxlength/foo | \"foo\"",
        "/path/param-gt/42 | 42.0",
        "/path/param-gt0/0.05 | 0.05",
        "/path/param-ge/42 | 42.0",
        "/path/param-ge/3 | 3.0",
        "/path/param-lt/2 | 2.0",
        "/path/param-lt0/-1 | -1.0",
        "/path/param-le/3 | 3.0",
        "/path/param-le/2 | 2.0",
        "/path/param-lt-gt/2 | 2.0",
        "/path/param-le-ge/2 | 2.0",
        "/path/param-le-ge/1 | 1.0",
        "/path/param-le-ge/3 | 3.0",
        "/path/param-lt-int/2 | 2",
        "/path/param-gt-int/42 | 42",
        "/path/param-le-int/3 | 3",
        "/path/param-le-int/2 | 2",
        "/path/param-ge-int/42 | 42",
        "/path/param-ge-int/3 | 3",
        "/path/param-lt-gt-int/2 | 2",
        "/path/param-le-ge-int/2 | 2",
        "/path/param-le-ge-int/1 | 1",
        "/path/param-le-ge-int/3 | 3"
      })
  void valueIsReadByItsType(String path, String answer) {
    HttpResponse<String> response = api.send("GET", path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/path/int/foobar | type",
        "/path/int/True | type",
        "/path/int/42.5 | type",
        "/path/float/foobar | type",
        "/path/float/True | type",
        "/path/bool/foobar | type",
        "/path/bool/42 | type",
        "/path/bool/42.5 | type",
        "/path/param-minlength/fo | minLength",
        "/path/param-maxlength/foobar | maxLength",
        "/path/param-min_maxlength/foobar | maxLength",
        "/path/param-min_maxlength/f | minLength",
        "/path/param-gt/2 | exclusiveMinimum",
        "/path/param-gt0/0 | exclusiveMinimum",
        "/path/param-ge/2 | minimum",
        "/path/param-lt/42 | exclusiveMaximum",
        "/path/param-lt0/0 | exclusiveMaximum",
        "/path/param-le/42 | maximum",
        "/path/param-lt-gt/4 | exclusiveMaximum",
        "/path/param-lt-gt/0 | exclusiveMinimum",
        "/path/param-le-ge/4 | maximum",
        "/path/param-lt-int/42 | exclusiveMaximum",
        "/path/param-lt-int/2.7 | type",
        "/path/param-gt-int/2 | exclusiveMinimum",
        "/path/param-gt-int/2.7 | type",
        "/path/param-le-int/42 | maximum",
        "/path/param-le-int/2.7 | type",
        "/path/param-ge-int/2 | minimum",
        "/path/param-ge-int/2.7 | type",
        "/path/param-lt-gt-int/4 | exclusiveMaximum",
        "/path/param-lt-gt-int/0 | exclusiveMinimum",
        "/path/param-lt-gt-int/2.7 | type",
        "/path/param-le-ge-int/4 | maximum",
        "/path/param-le-ge-int/2.7 | type"
      })
  void valueThatCannotBeIsReportedOnce(String path, String keyword) {
    HttpResponse<String> response = api.send("GET", path);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("\"errors\":[{\"in\":\"path\",\"name\":\"item_id\",\"type\":\"" + keyword + "\",")
        .containsOnlyOnce("\"message\"");
  }

  @ParameterizedTest
  @CsvSource({"GET, /hello, /hello/", "POST, /hello, /hello/", "GET, /hello?a=1, /hello/?a=1"})
  void slashThatIsMissingIsRedirectedWhateverTheMethod(
      String method, String path, String location) {
    HttpResponse<String> response = api.send(method, path);
    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(response.headers().firstValue("Location")).contains(location);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void exactPathIsServedAndNoneIsNotFound() {
    assertThat(api.send("GET", "/hello/").body()).isEqualTo("\"Hello, World!\"");
    assertThat(api.send("GET", "/nonexistent").statusCode()).isEqualTo(404);
  }
}
