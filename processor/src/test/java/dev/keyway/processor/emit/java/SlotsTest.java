package dev.keyway.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.plan.RouterPlan;
import dev.keyway.routing.RequestPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "orders", "openapi.json", "a-very-long-segment-of-a-path"})
  void slotIsTheOneThatTheRuntimeFinds(String text) {
    for (int count = 2; count <= 1024; count *= 2) {
      assertThat(Slots.slot(text, count))
          .isEqualTo(RequestPath.parse("/" + text).slot(0, count))
          .isBetween(0, count - 1);
    }
  }

  @Test
  void segmentsAreKeptApartInFewSlots() {
    Slots slots = Slots.of(branches(Stream.of("orders", "docs", "openapi.json")));

    assertThat(slots.count()).isLessThanOrEqualTo(16);
    assertThat(slots.branches().values()).allSatisfy(list -> assertThat(list).hasSize(1));
  }

  @Test
  void manySegmentsShareSlotsRatherThanTakeTooMany() {
    Slots slots = Slots.of(branches(IntStream.range(0, 150).mapToObj(i -> "things" + i)));

    assertThat(slots.count()).isEqualTo(512);
    assertThat(slots.branches().values().stream().mapToInt(List::size).sum()).isEqualTo(150);
    assertThat(slots.branches().values()).allSatisfy(list -> assertThat(list).hasSizeLessThan(5));
  }

  @Test
  void segmentsOfOneHashCodeShareTheirSlot() {
    assertThat(Slots.of(branches(Stream.of("Aa", "BB"))).branches()).hasSize(1);
  }

  private static List<RouterPlan.StaticBranch> branches(Stream<String> segments) {
    RouterPlan.Node node = new RouterPlan.Node(
        "any", "", 1, List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
    return segments.map(segment -> new RouterPlan.StaticBranch(segment, node)).toList();
  }
}
