package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What users describe with {@code @ApiResponse} stands in the document, and what is answered then fits
 * it; each answer is held against the document where it is fetched.
 */
class DescribedResponsesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "described", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "described.DescribedApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static JsonNode responses(String pointer) {
    return JsonMapper.shared().readTree(api.resource("openapi.json")).at("/paths" + pointer);
  }

  private static List<String> statuses(String pointer) {
    return List.copyOf(responses(pointer + "/responses").propertyNames());
  }

  @ParameterizedTest
  @CsvSource({
    "/items?page=1, 200",
    "/items?page=2, 206",
    "/items?page=3, 304",
    "/items?page=0, 400",
    "/items?page=4, 429",
    "/items?page=5, 503",
    "/items/7, 200",
    "/items/8, 200",
    "/items/2/name, 404"
  })
  void answersChosenAtRunTimeAreDocumented(String target, int status) {
    assertThat(api.send("GET", target).statusCode()).isEqualTo(status);
  }

  @Test
  void answerThatNobodyDescribesIsNot() {
    assertThat(api.sendBody(
                "POST", "/items", "{\"id\":0,\"name\":\"\"}", "Content-Type", "application/json")
            .statusCode())
        .isEqualTo(202);
    assertThatThrownBy(() -> api.sendBody(
            "POST", "/items", "{\"id\":9,\"name\":\"\"}", "Content-Type", "application/json"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("status 203 isn't documented");
  }

  @Test
  void endpointHasWhatAllLevelsAndDependenciesDescribe() {
    assertThat(statuses("/~1items/get"))
        .containsExactly("200", "206", "303", "304", "400", "422", "4XX", "503", "default");
    assertThat(statuses("/~1items~1{id}/get"))
        .containsExactly("200", "404", "410", "422", "4XX", "503", "default");
    assertThat(statuses("/~1items~1{id}/delete"))
        .containsExactly("204", "401", "403", "422", "503", "default");
  }

  @Test
  void descriptionsOfOneStatusComeTogetherWithKeywaysOwn() {
    JsonNode found = responses("/~1items~1{id}~1name/get/responses/404");
    assertThat(found.at("/description").asString())
        .isEqualTo("There is nothing here. There is no such item.");
    assertThat(found.at("/content").propertyNames()).containsExactly("application/problem+json");
    JsonNode refused = responses("/~1items~1{id}/delete/responses/401");
    assertThat(refused.at("/description").asString())
        .isEqualTo("The credential is missing or isn't valid. Or the caller is unknown.");
    assertThat(refused.at("/headers/WWW-Authenticate/required").asBoolean()).isTrue();
  }

  @Test
  void endpointsOwnAnswerGetsOtherMediaTypesAndFields() {
    JsonNode found = responses("/~1items~1{id}/get/responses/200");
    assertThat(found.at("/description").asString()).isEqualTo("the item");
    assertThat(found.at("/content").propertyNames())
        .containsExactly("application/json", "text/csv");
    assertThat(found.at("/headers/X-Cost/required").asBoolean()).isTrue();
    assertThat(found.at("/headers/Last-Sold/required").asBoolean()).isFalse();
    assertThat(found.at("/headers/Last-Sold/schema/format").asString()).isEqualTo("date-time");
  }

  @Test
  void redirectSaysWhereToGo() {
    JsonNode elsewhere = responses("/~1items/get/responses/303");
    assertThat(elsewhere.at("/headers/Location/required").asBoolean()).isTrue();
    assertThat(elsewhere.has("content")).isFalse();
  }

  @Test
  void contentOfTwoKindsIsEither() {
    JsonNode others = responses("/~1items~1{id}/delete/responses/default");
    assertThat(others.at("/content").propertyNames())
        .containsExactly("application/problem+json", "application/json");
    JsonNode later = responses("/~1items/post/responses/202");
    assertThat(later.at("/description").asString()).isEqualTo("It is made later.");
    assertThat(later.at("/content").propertyNames())
        .containsExactly("text/plain", "application/json");
  }
}
