package dev.keyway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Explains refused bodies by the schemas of {@code openapi.json}. */
class BodyDiagnosisTest {
  record Item(String name, double price, @Nullable Integer size) {}

  record Order(
      UUID id,
      List<Item> items,
      Set<String> tags,
      Map<String, Double> prices,
      @Nullable Item gift) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  /** Never bound: for schemas that are compared with whatever was refused. */
  record Nothing(@Nullable Void never, Nothing required) {}

  private static final String ID = "\"id\":\"123e4567-e89b-12d3-a456-426614174000\"";

  private static List<String> order(String body) {
    return Problems.of(Problems.reader(Order.class, "Order"), body);
  }

  private static List<String> compare(String schema, String body) {
    return Problems.of(Problems.reader(Nothing.class, schema), body);
  }

  @Test
  void allProblemsAreReportedAtOnceInDeclaredOrder() {
    assertThat(order("{\"prices\":{\"a\":1,\"b/c\":\"2\"},\"items\":[{\"price\":\"x\"},7,"
            + "{\"name\":\"ab\",\"price\":0}],\"id\":\"1\",\"gift\":{}}"))
        .containsExactly(
            "/id format: must be a valid UUID",
            "/items/0/name required: is required",
            "/items/0/price type: must be a number",
            "/items/1 type: must be an object",
            "/items/2/price exclusiveMinimum: must be greater than 0",
            "/tags required: is required",
            "/prices/b~1c type: must be a number",
            "/gift/name required: is required",
            "/gift/price required: is required");
  }

  @Test
  void bodyOfAnotherTypeIsOneProblem() {
    assertThat(order("[]")).containsExactly("type: must be an object");
    assertThat(order("\"a\"")).containsExactly("type: must be an object");
    assertThat(order("null")).containsExactly("type: must not be null");
  }

  @Test
  void lengthsAndPatternsAreNamed() {
    assertThat(item("\"name\":\"a\""))
        .containsExactly("/name minLength: must have at least 2 characters", PRICE);
    assertThat(item("\"name\":\"abcdef\""))
        .containsExactly("/name maxLength: must have at most 5 characters", PRICE);
    assertThat(item("\"name\":\"😀😀😀😀😀😀\""))
        .containsExactly("/name maxLength: must have at most 5 characters", PRICE);
    assertThat(item("\"name\":\"AB\""))
        .containsExactly("/name pattern: must match ^[a-z]+$", PRICE);
  }

  private static final String PRICE = "/price required: is required";

  private static List<String> item(String members) {
    return Problems.of(Problems.reader(Item.class, "Item"), "{" + members + "}");
  }

  @Test
  void limitsOfNumbersAreNamed() {
    String name = "/name required: is required";
    assertThat(item("\"price\":99.6"))
        .containsExactly(name, "/price maximum: must be at most 99.5");
    assertThat(item("\"price\":1,\"size\":0"))
        .containsExactly(name, "/size minimum: must be at least 1");
    assertThat(item("\"price\":1,\"size\":12"))
        .containsExactly(name, "/size exclusiveMaximum: must be less than 10");
    assertThat(item("\"price\":1,\"size\":4"))
        .containsExactly(name, "/size multipleOf: must be a multiple of 3");
    assertThat(item("\"price\":1,\"size\":null")).containsExactly(name);
    assertThat(item("\"price\":1,\"size\":\"3\""))
        .containsExactly(name, "/size type: must be an integer or null");
  }

  @Test
  void sizesOfArraysAndObjectsAreNamed() {
    assertThat(order(
            "{" + ID + ",\"items\":[],\"tags\":[\"a\",\"b\",\"a\"],\"prices\":{},\"gift\":1}"))
        .containsExactly(
            "/items minItems: must have at least 1 item",
            "/prices minProperties: must have at least 1 member",
            "/gift type: must be an object");
    assertThat(order(
            "{" + ID + ",\"items\":[1,2,3,4],\"tags\":[],\"prices\":{\"a\":1,\"b\":1,\"c\":1}}"))
        .startsWith("/items maxItems: must have at most 3 items")
        .endsWith("/prices maxProperties: must have at most 2 members");
  }

  @Test
  void alternativeIsChosenByItsDiscriminator() {
    JsonReader<Shape> reader = Problems.reader(Shape.class, "Shape");

    assertThat(Problems.read(reader, "{\"kind\":\"circle\",\"radius\":1}"))
        .isEqualTo(new Circle(1));
    assertThat(Problems.of(reader, "{\"kind\":\"circle\",\"side\":1}"))
        .containsExactly("/radius required: is required");
    assertThat(Problems.of(reader, "{\"kind\":\"square\",\"side\":\"1\"}"))
        .containsExactly("/side type: must be an integer");
    assertThat(Problems.of(reader, "{\"radius\":1}"))
        .containsExactly("/kind required: is required");
    assertThat(Problems.of(reader, "{\"kind\":\"line\"}"))
        .containsExactly("/kind enum: must be one of circle, square");
    assertThat(Problems.of(reader, "{\"kind\":1}"))
        .containsExactly("/kind enum: must be one of circle, square");
    assertThat(Problems.of(reader, "[]")).containsExactly("type: must be an object");
  }

  @Test
  void alternativesWithoutDiscriminatorAreTriedByType() {
    assertThat(compare("Either", "7")).containsExactly("type: must be an object or a string");
    assertThat(compare("Either", "{}")).containsExactly("anyOf: has none of the allowed forms");
    assertThat(compare("Either", "{\"b\":\"x\"}"))
        .containsExactly("/required required: is required");
    assertThat(compare("Both", "{}"))
        .containsExactly("/a required: is required", "/b required: is required");
  }

  @Test
  void memberThatAClosedSchemaDoesNotHaveIsNamed() {
    assertThat(compare("Closed", "{\"a\":\"x\",\"b\":1}"))
        .containsExactly("/b additionalProperties: is not known here");
  }

  @Test
  void schemaIsFoundByAnyPointer() {
    JsonType<List<Order>> type = new JsonType<>() {};
    for (String pointer : List.of(
        "#/paths/~1orders~1{id}/put/requestBody/content/application~1json/schema",
        "#/paths/~1orders~1%7Bid%7D/put/requestBody/content/application~1json/schema")) {
      assertThat(Problems.of(Problems.CODEC.reader(type, pointer), "[{}]"))
          .contains("/0/id required: is required");
    }
  }

  @Test
  void duplicatesAreReportedBesideOtherProblems() {
    assertThat(item("\"name\":\"ab\",\"name\":7"))
        .containsExactly("/name json: is given more than once", PRICE);
  }

  @Test
  void numberOfProblemsIsLimited() {
    String numbers = IntStream.range(0, 5000).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertThat(Problems.of(
            Problems.reader(StrictReadingTest.StringsBody.class, "Strings"),
            "{\"value\":[" + numbers + "]}"))
        .hasSize(BodyProblems.MAX)
        .last()
        .isEqualTo("/value/99 type: must be a string");
  }

  @Test
  @Timeout(10)
  void schemaThatContainsItselfCostsNoMoreThanALimit() {
    String body = "{\"left\":".repeat(60) + "{}" + ",\"leaf\":\"x\"}".repeat(60);

    assertThat(compare("Tree", body)).isNotEmpty();
    assertThat(compare("Endless", "{}")).isNotEmpty();
  }

  @Test
  @Timeout(10)
  void textsOfOneHashCodeCostNoMoreThanOthers() {
    String texts = IntStream.range(0, 1 << 15)
        .mapToObj(i ->
            "\"" + Integer.toBinaryString(i | 1 << 15).replace("0", "Aa").replace("1", "BB") + "\"")
        .collect(Collectors.joining(","));
    long start = System.nanoTime();

    assertThat(order("{" + ID + ",\"items\":[7],\"tags\":[" + texts + "],\"prices\":{}}"))
        .contains("/items/0 type: must be an object");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
