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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parameters that are arrays and collections, over HTTP: the API is that of the golden case. */
class CollectionsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "collections", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "shop.ShopApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body()).asString();
  }

  /** {@code in name type}, or {@code in pointer type}, of each error, joined by commas. */
  private static String errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : JsonMapper.shared().readTree(refused.body()).path("errors")) {
      errors
          .append(errors.isEmpty() ? "" : ", ")
          .append(error.path("in").asString())
          .append(' ')
          .append(error.path("name").asString(error.path("pointer").asString()))
          .append(' ')
          .append(error.path("type").asString());
    }
    return errors.toString();
  }

  @Test
  void arraysHoldAllValuesInOrder() {
    assertThat(ok(api.send(
            "GET",
            "/arrays?ids=3&ids=1&ids=3&codes=9&prices=0.5&prices=2&flags=true&words=b&words=a"
                + "&days=2030-12-31&sizes=L&sizes=S&counts=7")))
        .isEqualTo("[4, 1, 3][10][0.5, 2.0]Optional[[true]][b, a][2030-12-31][L, S]Optional[[7]]");
  }

  @Test
  void arrayOfADefaultIsEachRequestsOwn() {
    for (int i = 0; i < 2; i++) {
      assertThat(ok(api.send("GET", "/arrays?ids=0&words=")))
          .isEqualTo("[1][2, 2]nullOptional.empty[][]nullOptional.empty");
    }
  }

  @Test
  void arraysAreRequiredConvertedAndChecked() {
    assertThat(errors(api.send(
            "GET", "/arrays?words=a&words=b&words=c&codes=1&codes=x&sizes=XL&flags=maybe")))
        .isEqualTo(
            "query ids required, query /codes/1 type, query /flags/0 type, query words maxItems,"
                + " query /sizes/0 enum");
  }

  @Test
  void sortedSetsAreSortedAndOthersKeepTheirOrder() {
    assertThat(ok(api.send(
            "GET",
            "/sets?ids=10&ids=9&ids=10&sizes=L&sizes=M&days=2031-01-01&days=2030-01-01&words=b"
                + "&words=B&tags=y&tags=x&order=z&order=y&order=z")))
        .isEqualTo("[9, 10] [M, L] [2030-01-01, 2031-01-01] Optional[[B, b]] [x, y] [z, y]");
    assertThat(ok(api.send("GET", "/sets?ids=1")))
        .isEqualTo("[1] [S, M] null Optional.empty [] [b, a]");
    assertThat(errors(api.send("GET", "/sets?sizes=s&tags=+")))
        .isEqualTo("query ids required, query /sizes/0 enum, query tags pattern");
  }

  @Test
  void collectionsAreLists() {
    assertThat(ok(api.send("GET", "/collections?ids=2&ids=1&ids=2&days=2030-12-31&list=1&set=1")))
        .isEqualTo("[2, 1, 2] [x] null Optional[[2030-12-31]] Optional[[1]] Optional[[1]]");
    assertThat(errors(api.send("GET", "/collections?days=x&list=x&set=1&set=x")))
        .isEqualTo(
            "query ids required, query /days/0 format, query /list/0 type, query /set/1 type");
  }

  @Test
  void groupsAndFormsHoldThem() {
    String fields = "codes=1&codes=2&tags=b&tags=a&weights=0.5";
    assertThat(ok(api.send("GET", "/groups?" + fields))).isEqualTo("[1, 2][a, b][0.5]");
    assertThat(ok(api.sendBody("POST", "/forms", fields, "Content-Type", FORM)))
        .isEqualTo("[1, 2][a, b][0.5]");
    assertThat(errors(api.sendBody("POST", "/forms", "codes=70000", "Content-Type", FORM)))
        .isEqualTo("body /codes/0 format, body weights required");
  }

  @Test
  void fieldLinesAndTheirElementsAreValues() {
    assertThat(
            ok(api.send("GET", "/fields", "Line", "2", "Line", "1", "Cookie", "names=b; names=a")))
        .isEqualTo("[2, 1][a, b]");
    assertThat(ok(api.send("GET", "/fields", "Line", "1, 2", "Line", "3", "Cookie", "names=b")))
        .isEqualTo("[1, 2, 3][b]");
    assertThat(errors(api.send("GET", "/fields", "Line", "1;2", "Cookie", "names=b")))
        .isEqualTo("header /Line/0 type");
  }
}
