package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** What else the codec promises: whose fault a failure is, and what a body can't reach. */
class JsonCodecTest {
  private static final JsonCodec CODEC = JsonCodec.standard();

  record Choosy(int value) {
    Choosy {
      switch (value) {
        case 1 -> throw new IllegalArgumentException("internal words");
        case 2 -> throw new DateTimeException("internal words");
        case 3 -> throw new IllegalStateException("bug");
        case 4 -> throw new AssertionError("bug");
        default -> {}
      }
    }
  }

  record Wrapper(List<Choosy> list) {}

  static final class Account {
    private int id = 7;
    private String name = "";

    public int getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
  interface Command {}

  record Shutdown(String host) implements Command {}

  record ForeignDate(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate date) {}

  record Named(@JsonProperty("item_id") String itemId) {}

  record Contradictory(
      @JsonProperty("x") int one, @JsonProperty("x") int two) {}

  static final class Failing {
    public String getValue() {
      throw new IllegalStateException("bug");
    }
  }

  private static <T> JsonReader<T> reader(Class<T> type) {
    return CODEC.reader(JsonType.of(type), "#");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void valueThatAConstructorRefusesIsTheCallersMistake(int value) {
    assertThat(Problems.of(reader(Choosy.class), "{\"value\":" + value + "}"))
        .containsExactly("type: is not valid here");
    assertThat(Problems.of(reader(Wrapper.class), "{\"list\":[{\"value\":" + value + "}]}"))
        .containsExactly("/list/0 type: is not valid here");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void anyOtherExceptionOfAConstructorGetsThrough(int value) {
    List<String> problems = new ArrayList<>();

    assertThatThrownBy(() -> reader(Choosy.class)
            .read(("{\"value\":" + value + "}").getBytes(UTF_8), Problems.recorder(problems)))
        .hasStackTraceContaining("bug");
    assertThatThrownBy(() -> reader(Wrapper.class)
            .read(
                ("{\"list\":[{\"value\":" + value + "}]}").getBytes(UTF_8),
                Problems.recorder(problems)))
        .hasStackTraceContaining("bug");
    assertThat(problems).isEmpty();
  }

  @Test
  void getterDoesNotMakeAFieldWritable() {
    Account account = Problems.read(reader(Account.class), "{\"id\":1,\"name\":\"a\"}");

    assertThat(account.getId()).isEqualTo(7);
    assertThat(account.getName()).isEqualTo("a");
  }

  @Test
  void bodyDoesNotChooseAClass() {
    assertThat(Problems.of(
            reader(Command.class),
            "{\"class\":\"" + Shutdown.class.getName() + "\",\"host\":\"a\"}"))
        .containsExactly("type: is not valid here");
  }

  @Test
  void formatOfAMemberIsFollowed() {
    assertThat(Problems.read(reader(ForeignDate.class), "{\"date\":\"22.11.2026\"}"))
        .isEqualTo(new ForeignDate(LocalDate.of(2026, 11, 22)));
    assertThat(CODEC
            .writer(JsonType.of(ForeignDate.class))
            .write(new ForeignDate(LocalDate.of(2026, 11, 22))))
        .asString(UTF_8)
        .isEqualTo("{\"date\":\"22.11.2026\"}");
    assertThat(Problems.of(reader(ForeignDate.class), "{\"date\":\"2026-11-22\"}"))
        .hasSize(1);
  }

  @Test
  void nameOfAMemberIsFollowed() {
    assertThat(Problems.read(reader(Named.class), "{\"item_id\":\"a\"}")).isEqualTo(new Named("a"));
    assertThat(Problems.of(reader(Named.class), "{\"itemId\":\"a\"}"))
        .containsExactly("/item_id required: is required");
  }

  @Test
  void typeThatCannotBeReadIsRefusedAtStartUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader(Contradictory.class))
        .withMessageContaining("Contradictory can't be read from JSON");
  }

  @Test
  void failureOfAnAccessorGetsThrough() {
    assertThatThrownBy(() -> CODEC.writer(JsonType.of(Failing.class)).write(new Failing()))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void missingDocumentIsNamed() {
    JsonReader<Named> reader = JsonCodec.standard(JsonCodecTest.class, "META-INF/none/openapi.json")
        .reader(JsonType.of(Named.class), "#/components/schemas/Named");

    assertThat(Problems.read(reader, "{\"item_id\":\"a\"}")).isEqualTo(new Named("a"));
    assertThatThrownBy(() -> reader.read("{}".getBytes(UTF_8), (pointer, type, message) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("META-INF/none/openapi.json");
  }

  @Test
  void rootsOfScalarsAreReadToo() {
    assertThat(Problems.read(CODEC.reader(JsonType.of(Integer.class), "#"), "7"))
        .isEqualTo(7);
    assertThat(Problems.of(CODEC.reader(JsonType.of(Integer.class), "#"), "\"7\""))
        .hasSize(1);
    assertThat(Problems.of(CODEC.reader(JsonType.of(int.class), "#"), "null"))
        .containsExactly("type: must not be null");
    assertThat(Problems.of(CODEC.reader(JsonType.of(Object.class), "#"), "1e9999999999"))
        .containsExactly("type: is not valid here");
    @Nullable
    Object nothing = CODEC
        .reader(JsonType.of(Object.class), "#")
        .readOrNull("null".getBytes(UTF_8), (pointer, type, message) -> {});
    assertThat(nothing).isNull();
  }
}
