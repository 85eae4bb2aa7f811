package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonWriterTest {
  private static final JsonCodec CODEC = JsonCodec.standard();

  /** What a client may see. */
  static class User {
    private final String username;
    private final @Nullable String fullName;

    User(String username, @Nullable String fullName) {
      this.username = username;
      this.fullName = fullName;
    }

    public String getUsername() {
      return username;
    }

    @JsonProperty("full_name")
    public @Nullable String getFullName() {
      return fullName;
    }
  }

  /** What it may not. */
  static final class StoredUser extends User {
    StoredUser(String username) {
      super(username, null);
    }

    public String getHash() {
      return "secret";
    }
  }

  record Holder(
      User user,
      List<User> list,
      Map<String, User> map,
      Optional<User> optional,
      User[] array,
      List<? extends User> wildcard) {}

  record Page<T>(List<T> items, T first) {}

  record Texts(
      @JsonFormat(shape = JsonFormat.Shape.STRING) double a,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Float b) {}

  record Any(Object value, List<Object> list, Map<String, Object> map) {}

  record MoreAny(Object[] array, Optional<Object> optional) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  record Drawing(Shape shape, List<Shape> list, Map<String, Shape> map, Optional<Shape> optional) {}

  record Ordered(int zebra, int apple, int mango) {
    public int getDouble() {
      return 2 * zebra;
    }

    public boolean isRipe() {
      return true;
    }
  }

  enum Color {
    RED,
    @JsonProperty("dark-green")
    GREEN;

    @Override
    public String toString() {
      return "color";
    }
  }

  record Values(
      Color red,
      Color green,
      Instant instant,
      LocalDate date,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Duration duration,
      Year year,
      BigDecimal decimal,
      byte[] bytes,
      OptionalInt optional,
      @Nullable String nothing) {}

  record Number(double value) {}

  record BoxedNumber(Double value) {}

  record FloatNumber(float value) {}

  record Numbers(double[] values) {}

  record FloatNumbers(float[] values) {}

  private static <T> String write(JsonType<T> type, @Nullable T value) {
    return new String(CODEC.writer(type).write(value), UTF_8);
  }

  private static <T> String write(Class<T> type, @Nullable T value) {
    return write(JsonType.of(type), value);
  }

  @Test
  void membersOfASubclassDoNotLeak() {
    assertThat(write(User.class, new StoredUser("a")))
        .isEqualTo("{\"username\":\"a\",\"full_name\":null}");
    assertThat(write(new JsonType<List<User>>() {}, List.of(new StoredUser("a"))))
        .isEqualTo("[{\"username\":\"a\",\"full_name\":null}]");
    assertThat(write(
            new JsonType<Map<String, List<User>>>() {}, Map.of("k", List.of(new StoredUser("a")))))
        .isEqualTo("{\"k\":[{\"username\":\"a\",\"full_name\":null}]}");
  }

  @Test
  void membersOfASubclassDoNotLeakFromInsideAValue() {
    User user = new StoredUser("a");
    Holder holder = new Holder(
        user,
        List.of(user),
        Map.of("k", user),
        Optional.of(user),
        new User[] {user},
        List.of(user));

    assertThat(write(Holder.class, holder)).contains("\"wildcard\":[{").doesNotContain("secret");
    assertThat(write(new JsonType<Page<User>>() {}, new Page<>(List.of(user), user)))
        .isEqualTo("{\"items\":[{\"username\":\"a\",\"full_name\":null}],"
            + "\"first\":{\"username\":\"a\",\"full_name\":null}}");
  }

  @Test
  void typesThatNameTheirSubtypesAreWrittenAsThose() {
    Shape circle = new Circle(1);

    assertThat(write(Shape.class, circle)).isEqualTo("{\"kind\":\"circle\",\"radius\":1}");
    assertThat(write(new JsonType<List<Shape>>() {}, List.of(circle, new Square(2))))
        .isEqualTo("[{\"kind\":\"circle\",\"radius\":1},{\"kind\":\"square\",\"side\":2}]");
    assertThat(write(
            Drawing.class,
            new Drawing(circle, List.of(circle), Map.of("k", circle), Optional.of(circle))))
        .isEqualTo("{\"shape\":{\"kind\":\"circle\",\"radius\":1},"
            + "\"list\":[{\"kind\":\"circle\",\"radius\":1}],"
            + "\"map\":{\"k\":{\"kind\":\"circle\",\"radius\":1}},"
            + "\"optional\":{\"kind\":\"circle\",\"radius\":1}}");
  }

  @Test
  void objectsAreWrittenAsWhatTheyAre() {
    assertThat(write(Any.class, new Any(new Circle(1), List.of(1, "a"), Map.of("k", true))))
        .isEqualTo("{\"value\":{\"radius\":1},\"list\":[1,\"a\"],\"map\":{\"k\":true}}");
    assertThat(write(new JsonType<Map<String, Object>>() {}, Map.of("k", new Ordered(1, 2, 3))))
        .isEqualTo("{\"k\":{\"zebra\":1,\"apple\":2,\"mango\":3}}");
    Ordered ordered = new Ordered(1, 2, 3);
    assertThat(write(MoreAny.class, new MoreAny(new Object[] {ordered}, Optional.of(ordered))))
        .isEqualTo("{\"array\":[{\"zebra\":1,\"apple\":2,\"mango\":3}],"
            + "\"optional\":{\"zebra\":1,\"apple\":2,\"mango\":3}}");
    assertThat(write(Object.class, ordered)).isEqualTo("{\"zebra\":1,\"apple\":2,\"mango\":3}");
  }

  @Test
  void recordsAreTheirComponentsInOrder() {
    assertThat(write(Ordered.class, new Ordered(1, 2, 3)))
        .isEqualTo("{\"zebra\":1,\"apple\":2,\"mango\":3}");
  }

  @Test
  void valuesHaveTheirTextForm() {
    Values values = new Values(
        Color.RED,
        Color.GREEN,
        Instant.parse("2026-11-22T10:15:30Z"),
        LocalDate.of(2026, 11, 22),
        OffsetDateTime.parse("2026-11-22T10:15:30+02:00"),
        ZonedDateTime.parse("2026-11-22T10:15:30+01:00[Europe/Paris]"),
        Duration.ofSeconds(90),
        Year.of(2026),
        new BigDecimal("1.10"),
        new byte[] {1, 2},
        OptionalInt.empty(),
        null);

    assertThat(write(Values.class, values))
        .isEqualTo("{\"red\":\"RED\",\"green\":\"dark-green\",\"instant\":\"2026-11-22T10:15:30Z\","
            + "\"date\":\"2026-11-22\",\"offset\":\"2026-11-22T10:15:30+02:00\","
            + "\"zoned\":\"2026-11-22T10:15:30+01:00\",\"duration\":\"PT1M30S\","
            + "\"year\":2026,\"decimal\":1.10,\"bytes\":\"AQI=\",\"optional\":null,"
            + "\"nothing\":null}");
    Values read =
        Problems.read(CODEC.reader(JsonType.of(Values.class), "#"), write(Values.class, values));
    assertThat(write(Values.class, read)).isEqualTo(write(Values.class, values));
  }

  @Test
  void nullIsJsonNull() {
    assertThat(write(User.class, null)).isEqualTo("null");
  }

  @Test
  void whatIsNoNumberFails() {
    assertThatThrownBy(() -> write(Number.class, new Number(Double.NaN)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(BoxedNumber.class, new BoxedNumber(Double.POSITIVE_INFINITY)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(FloatNumber.class, new FloatNumber(Float.NEGATIVE_INFINITY)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(Numbers.class, new Numbers(new double[] {Double.NaN})))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(FloatNumbers.class, new FloatNumbers(new float[] {Float.NaN})))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(new JsonType<List<Double>>() {}, List.of(Double.NaN)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(Texts.class, new Texts(Double.NaN, 1f)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> write(Texts.class, new Texts(1, Float.POSITIVE_INFINITY)))
        .isInstanceOf(JacksonException.class);
    assertThat(write(Texts.class, new Texts(0.5, 1f))).isEqualTo("{\"a\":\"0.5\",\"b\":\"1.0\"}");
    assertThatThrownBy(() -> write(Any.class, new Any(Double.NaN, List.of(), Map.of())))
        .isInstanceOf(JacksonException.class);
    assertThat(write(Numbers.class, new Numbers(new double[] {1, 2.5})))
        .isEqualTo("{\"values\":[1.0,2.5]}");
    assertThat(write(FloatNumbers.class, new FloatNumbers(new float[] {1, 2.5f})))
        .isEqualTo("{\"values\":[1.0,2.5]}");
  }

  @Test
  void textIsUtf8() {
    assertThat(write(String.class, "Ünï 😀 \" \\ \u0001"))
        .isEqualTo("\"Ünï 😀 \\\" \\\\ \\u0001\"");
  }
}
