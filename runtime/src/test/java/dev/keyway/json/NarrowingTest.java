package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing but what the declared type has is written, wherever the value is. */
class NarrowingTest {
  interface Named {
    String name();
  }

  record Stored(String name, String hash) implements Named {}

  record Page<T>(List<T> items, @Nullable T first, Map<String, T> byName, Optional<T> newest) {}

  record Box<T extends Named>(T value) {}

  record Nested<T>(Page<T> page, T[] array) {}

  record Bounded(List<? extends Named> list, Map<String, ? extends Collection<Named>> map) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Cat.class, name = "cat"))
  interface Pet {}

  record Cat(String name) implements Pet {}

  record Spy(String secret) implements Pet {}

  record Value(@JsonValue Named value) {}

  record Values(@JsonValue List<Named> values) {}

  record Open<T>(String title, @JsonAnyGetter Map<String, T> others) {}

  record Wrapping(@JsonUnwrapped Box<Named> box) {}

  private static final Named ANN = new Stored("ann", "$2a$10$");

  private static Page<Named> page() {
    return new Page<>(List.of(ANN), ANN, Map.of("ann", ANN), Optional.of(ANN));
  }

  static List<Arguments> values() {
    return List.of(
        Arguments.of(JsonType.of(Named.class), ANN),
        Arguments.of(new JsonType<List<Named>>() {}, List.of(ANN)),
        Arguments.of(new JsonType<Set<Named>>() {}, Set.of(ANN)),
        Arguments.of(new JsonType<Collection<Named>>() {}, List.of(ANN)),
        Arguments.of(new JsonType<Iterable<Named>>() {}, List.of(ANN)),
        Arguments.of(new JsonType<List<Iterable<Named>>>() {}, List.of(List.of(ANN))),
        Arguments.of(new JsonType<Map<String, List<Named>>>() {}, Map.of("a", List.of(ANN))),
        Arguments.of(new JsonType<Map<String, Iterable<Named>>>() {}, Map.of("a", List.of(ANN))),
        Arguments.of(new JsonType<Optional<List<Named>>>() {}, Optional.of(List.of(ANN))),
        Arguments.of(new JsonType<List<Optional<Named>>>() {}, List.of(Optional.of(ANN))),
        Arguments.of(new JsonType<Named[]>() {}, new Named[] {ANN}),
        Arguments.of(new JsonType<List<Named[]>>() {}, List.<Named[]>of(new Named[] {ANN})),
        Arguments.of(new JsonType<Page<Named>>() {}, page()),
        Arguments.of(new JsonType<List<Page<Named>>>() {}, List.of(page())),
        Arguments.of(new JsonType<Box<Named>>() {}, new Box<>(ANN)),
        Arguments.of(JsonType.of(Value.class), new Value(ANN)),
        Arguments.of(new JsonType<List<Values>>() {}, List.of(new Values(List.of(ANN)))),
        Arguments.of(new JsonType<Open<Named>>() {}, new Open<>("t", Map.of("a", ANN))),
        Arguments.of(
            new JsonType<Open<List<Named>>>() {}, new Open<>("t", Map.of("a", List.of(ANN)))),
        Arguments.of(JsonType.of(Wrapping.class), new Wrapping(new Box<>(ANN))),
        Arguments.of(new JsonType<Nested<Named>>() {}, new Nested<>(page(), new Named[] {ANN})),
        Arguments.of(
            JsonType.of(Bounded.class), new Bounded(List.of(ANN), Map.of("a", List.of(ANN)))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void subtypeAddsNothing(JsonType<Object> type, Object value) {
    assertThat(write(type, value)).contains("ann").doesNotContain("hash").doesNotContain("2a");
  }

  @Test
  void whatIsNoneOfTheNamedSubtypesIsNotWritten() {
    JsonType<List<Pet>> pets = new JsonType<>() {};
    assertThat(write(pets, List.of(new Cat("c")))).isEqualTo("[{\"kind\":\"cat\",\"name\":\"c\"}]");
    assertThatThrownBy(() -> write(pets, List.of(new Spy("s"))))
        .hasStackTraceContaining("none of the subtypes");
    assertThatThrownBy(() -> write(JsonType.of(Pet.class), new Spy("s")))
        .hasStackTraceContaining("none of the subtypes");
  }

  private static <T> String write(JsonType<T> type, T value) {
    return new String(JsonCodec.standard().writer(type).write(value), UTF_8);
  }
}
