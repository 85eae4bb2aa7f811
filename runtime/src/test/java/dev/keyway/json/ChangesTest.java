package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyway.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that may be absent are read and written as such, by the rules that others have. */
class ChangesTest {
  record Changes(
      Change<String> name,
      Change<@Nullable String> note,
      Change<List<@Nullable Integer>> numbers,
      Change<List<List<@Nullable String>>> mixed,
      Change<Shape> shape) {
    static Changes none() {
      return new Changes(Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Always(@JsonInclude(JsonInclude.Include.ALWAYS) Change<@Nullable String> note) {}

  private static final JsonReader<Changes> READER =
      JsonCodec.standard().reader(JsonType.of(Changes.class), "#/components/schemas/Changes");

  private static @Nullable Changes read(String json) {
    return READER.read(json.getBytes(UTF_8), (pointer, type, message) -> {});
  }

  private static <T> String write(T value, Class<T> type) {
    return new String(JsonCodec.standard().writer(JsonType.of(type)).write(value), UTF_8);
  }

  @Test
  void whatIsAbsentIsNoChange() {
    assertThat(read("{}")).isEqualTo(Changes.none());
  }

  @Test
  void whatIsThereIsAChange() {
    assertThat(read("""
            {"name": "n", "note": null, "numbers": [1, null], "mixed": [[null]],
             "shape": {"type": "circle", "radius": 1}}
            """))
        .isEqualTo(new Changes(
            Change.to("n"),
            Change.to(null),
            Change.to(listOf(1, null)),
            Change.to(List.of(listOf("", null).subList(1, 2))),
            Change.to(new Circle(1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": null}",
        "{\"name\": 7}",
        "{\"numbers\": null}",
        "{\"numbers\": [\"1\"]}",
        "{\"mixed\": [null]}",
        "{\"shape\": null}",
        "{\"shape\": {\"radius\": 1}}",
        "{\"name\": \"n\", \"name\": \"n\"}"
      })
  void valuesAreReadAsStrictlyAsOthers(String json) {
    List<String> problems = new ArrayList<>();
    Changes read =
        READER.read(json.getBytes(UTF_8), (pointer, type, message) -> problems.add(pointer));
    assertThat(read).isNull();
    assertThat(problems).hasSize(1);
  }

  @Test
  void whatIsAbsentIsNotWritten() {
    assertThat(write(Changes.none(), Changes.class)).isEqualTo("{}");
    assertThat(write(new Always(Change.none()), Always.class)).isEqualTo("{}");
  }

  @Test
  void whatIsThereIsWrittenNullToo() {
    Changes changes = new Changes(
        Change.to("n"),
        Change.to(null),
        Change.to(listOf(1, null)),
        Change.none(),
        Change.to(new Circle(1)));
    assertThat(write(changes, Changes.class))
        .isEqualTo("{\"name\":\"n\",\"note\":null,\"numbers\":[1,null],"
            + "\"shape\":{\"type\":\"circle\",\"radius\":1}}");
  }

  private static <T extends @Nullable Object> List<T> listOf(T first, T second) {
    List<T> list = new ArrayList<>();
    list.add(first);
    list.add(second);
    return list;
  }
}
