package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Where null and absence are let into a value, and where they aren't. */
class NullnessTest {
  record Plain(String text, Integer number, int primitive) {}

  record Absentable(
      @Nullable String text,
      @Nullable Integer number,
      Optional<String> optional,
      OptionalInt anInt,
      OptionalLong aLong,
      OptionalDouble aDouble,
      Optional<List<String>> list) {}

  record Compact(String text, @Nullable String other) {
    Compact {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
    }
  }

  record Contents(
      List<@Nullable String> nullable,
      List<List<@Nullable String>> inner,
      Map<String, @Nullable List<String>> outer,
      @Nullable String[] array,
      Optional<List<@Nullable String>> optional) {}

  record Tree(JsonNode node) {}

  record Explicit(
      @JsonProperty(isRequired = OptBoolean.FALSE) String text,
      @JsonProperty(required = true) @Nullable String other) {}

  static final class Created {
    final String text;
    final @Nullable String other;

    @JsonCreator
    Created(@JsonProperty("text") String text, @JsonProperty("other") @Nullable String other) {
      this.text = text;
      this.other = other;
    }
  }

  static final class Bean {
    private String text = "initial";
    private @Nullable String other = "initial";
    public List<String> list = List.of("initial");

    @JsonProperty(isRequired = OptBoolean.FALSE)
    public int count = 3;

    public void setText(String text) {
      this.text = text;
    }

    public void setOther(@Nullable String other) {
      this.other = other;
    }
  }

  private static <T> JsonReader<T> reader(Class<T> type) {
    return JsonCodec.standard().reader(JsonType.of(type), "#");
  }

  private static <T> void assertRefused(JsonReader<T> reader, String body, String pointer) {
    assertThat(Problems.of(reader, body))
        .as(body)
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem)
            .matches("\\Q" + pointer + "\\E ?type: (is not valid here|must not be null)"));
  }

  private static <T> void assertMissing(JsonReader<T> reader, String body, String pointer) {
    assertThat(Problems.of(reader, body)).containsExactly(pointer + " required: is required");
  }

  @Test
  void componentsOfRecordsAreRequired() {
    JsonReader<Plain> reader = reader(Plain.class);

    assertThat(Problems.read(reader, "{\"text\":\"a\",\"number\":1,\"primitive\":2}"))
        .isEqualTo(new Plain("a", 1, 2));
    assertMissing(reader, "{\"number\":1,\"primitive\":2}", "/text");
    assertMissing(reader, "{\"text\":\"a\",\"primitive\":2}", "/number");
    assertMissing(reader, "{\"text\":\"a\",\"number\":1}", "/primitive");
    assertRefused(reader, "{\"text\":null,\"number\":1,\"primitive\":2}", "/text");
    assertRefused(reader, "{\"text\":\"a\",\"number\":null,\"primitive\":2}", "/number");
    assertRefused(reader, "{\"text\":\"a\",\"number\":1,\"primitive\":null}", "/primitive");
  }

  @Test
  void nullableAndOptionalComponentsMayBeAbsentOrNull() {
    Absentable nothing = new Absentable(
        null,
        null,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        Optional.empty());
    JsonReader<Absentable> reader = reader(Absentable.class);

    assertThat(Problems.read(reader, "{}")).isEqualTo(nothing);
    assertThat(Problems.read(
            reader,
            "{\"text\":null,\"number\":null,\"optional\":null,\"anInt\":null,"
                + "\"aLong\":null,\"aDouble\":null,\"list\":null}"))
        .isEqualTo(nothing);
    assertThat(Problems.read(
            reader,
            "{\"text\":\"a\",\"number\":1,\"optional\":\"b\",\"anInt\":2,"
                + "\"aLong\":3,\"aDouble\":4.5,\"list\":[\"c\"]}"))
        .isEqualTo(new Absentable(
            "a",
            1,
            Optional.of("b"),
            OptionalInt.of(2),
            OptionalLong.of(3),
            OptionalDouble.of(4.5),
            Optional.of(List.of("c"))));
  }

  @Test
  void optionalsAreAsStrictAsWhatIsInThem() {
    JsonReader<Absentable> reader = reader(Absentable.class);

    assertRefused(reader, "{\"optional\":7}", "/optional");
    assertRefused(reader, "{\"anInt\":\"7\"}", "/anInt");
    assertRefused(reader, "{\"anInt\":1.0}", "/anInt");
    assertRefused(reader, "{\"anInt\":2147483648}", "/anInt");
    assertRefused(reader, "{\"aLong\":\"\"}", "/aLong");
    assertRefused(reader, "{\"aDouble\":\"NaN\"}", "/aDouble");
    assertRefused(reader, "{\"aDouble\":1e999}", "/aDouble");
    assertRefused(reader, "{\"list\":[null]}", "/list/0");
  }

  @Test
  void compactConstructorsAreNoDifferent() {
    assertThat(Problems.read(reader(Compact.class), "{\"text\":\"a\"}"))
        .isEqualTo(new Compact("a", null));
    assertMissing(reader(Compact.class), "{\"other\":\"a\"}", "/text");
    assertRefused(reader(Compact.class), "{\"text\":null}", "/text");
  }

  @Test
  void elementsMayBeNullWhereTheyAreNullable() {
    String good =
        "{\"nullable\":[null,\"a\"],\"inner\":[[null]],\"outer\":{\"k\":null},\"array\":[null],"
            + "\"optional\":[null]}";

    Contents contents = Problems.read(reader(Contents.class), good);

    assertThat(contents.nullable()).containsExactly(null, "a");
    assertThat(contents.inner()).containsExactly(Arrays.asList((String) null));
    assertThat(contents.outer()).containsEntry("k", null);
    assertThat(contents.array()).containsExactly((String) null);
    assertThat(contents.optional().orElseThrow()).containsExactly((String) null);
  }

  @Test
  void elementsMayNotBeNullWhereOnlyOthersAre() {
    String good = "{\"nullable\":[],\"inner\":[],\"outer\":{},\"array\":[],\"optional\":[]}";

    assertRefused(
        reader(Contents.class), good.replace("\"inner\":[]", "\"inner\":[null]"), "/inner");
    assertRefused(
        reader(Contents.class), good.replace("\"outer\":{}", "\"outer\":{\"k\":[null]}"), "/outer");
  }

  @Test
  void rootsAreTreatedAsMembersAre() {
    JsonCodec codec = JsonCodec.standard();

    JsonReader<List<String>> plain = codec.reader(new JsonType<List<String>>() {}, "#");
    assertThat(Problems.read(plain, "[\"a\"]")).containsExactly("a");
    assertRefused(plain, "[null]", "/0");

    JsonReader<List<@Nullable String>> nullable =
        codec.reader(new JsonType<List<@Nullable String>>() {}, "#");
    assertThat(Problems.read(nullable, "[null]")).containsExactly((String) null);

    JsonReader<List<List<@Nullable String>>> inner =
        codec.reader(new JsonType<List<List<@Nullable String>>>() {}, "#");
    assertThat(Problems.read(inner, "[[null]]")).hasSize(1);
    assertRefused(inner, "[null]", "");

    JsonReader<List<@Nullable Plain>> members =
        codec.reader(new JsonType<List<@Nullable Plain>>() {}, "#");
    assertRefused(members, "[{\"text\":null,\"number\":1,\"primitive\":2}]", "/0/text");

    JsonReader<Map<String, Integer>> map =
        codec.reader(new JsonType<Map<String, Integer>>() {}, "#");
    assertRefused(map, "{\"a\":null}", "/a");
    JsonReader<int[]> ints = codec.reader(JsonType.of(int[].class), "#");
    assertRefused(ints, "[null]", "/0");
  }

  @Test
  void nullInATreeIsATree() {
    assertThat(Problems.read(reader(Tree.class), "{\"node\":null}"))
        .isEqualTo(new Tree(NullNode.instance));
  }

  @Test
  void jacksonsOwnMarksDoNotLetNullIn() {
    assertMissing(reader(Explicit.class), "{\"other\":null}", "/text");
    assertMissing(reader(Explicit.class), "{\"text\":\"a\"}", "/other");
    assertThat(Problems.read(reader(Explicit.class), "{\"text\":\"a\",\"other\":null}"))
        .isEqualTo(new Explicit("a", null));
  }

  @Test
  void parametersOfCreatorsAreLikeComponents() {
    Created created = Problems.read(reader(Created.class), "{\"text\":\"a\"}");

    assertThat(created.text).isEqualTo("a");
    assertThat(created.other).isNull();
    assertMissing(reader(Created.class), "{}", "/text");
    assertRefused(reader(Created.class), "{\"text\":null}", "/text");
  }

  @Test
  void membersThatAreSetKeepTheirValueWhenAbsentIfTheyMayBe() {
    Bean bean = Problems.read(reader(Bean.class), "{\"text\":\"a\",\"list\":[]}");

    assertThat(bean.text).isEqualTo("a");
    assertThat(bean.other).isEqualTo("initial");
    assertThat(bean.list).isEmpty();
    assertThat(bean.count).isEqualTo(3);
    String given = "{\"text\":\"a\",\"list\":[],\"other\":null,\"count\":0}";
    assertThat(Problems.read(reader(Bean.class), given).other).isNull();
    assertThat(Problems.read(reader(Bean.class), given).count).isZero();
    assertRefused(reader(Bean.class), "{\"text\":null,\"list\":[]}", "/text");
    assertRefused(reader(Bean.class), "{\"text\":\"a\",\"list\":[null]}", "/list/0");
    assertRefused(reader(Bean.class), "{\"text\":\"a\"}", "");
    assertRefused(reader(Bean.class), "{\"text\":\"a\",\"list\":[],\"count\":null}", "/count");
  }

  @Test
  void optionalBodyMayBeNull() {
    List<String> problems = new ArrayList<>();

    assertThat(reader(Plain.class).readOrNull("null".getBytes(UTF_8), Problems.recorder(problems)))
        .isNull();
    assertThat(problems).isEmpty();
    assertThat(reader(Plain.class).readOrNull("{}".getBytes(UTF_8), Problems.recorder(problems)))
        .isNull();
    assertThat(problems).hasSize(1);
  }

  record Box<T>(T value, List<T> values) {}

  @Test
  void argumentThatHasAValueForNullTakesIt() {
    JsonReader<Box<Optional<String>>> optional =
        JsonCodec.standard().reader(new JsonType<Box<Optional<String>>>() {}, "");
    assertThat(Problems.read(optional, "{\"value\":null,\"values\":[null,\"a\"]}"))
        .isEqualTo(new Box<>(Optional.empty(), List.of(Optional.empty(), Optional.of("a"))));
    assertThat(Problems.read(optional, "{\"values\":[]}").value()).isEmpty();
    JsonReader<Box<List<OptionalInt>>> nested =
        JsonCodec.standard().reader(new JsonType<Box<List<OptionalInt>>>() {}, "");
    assertThat(Problems.read(nested, "{\"value\":[null],\"values\":[]}").value())
        .containsExactly(OptionalInt.empty());
    assertMissing(nested, "{\"values\":[]}", "/value");
    assertRefused(nested, "{\"value\":null,\"values\":[]}", "/value");
  }
}
