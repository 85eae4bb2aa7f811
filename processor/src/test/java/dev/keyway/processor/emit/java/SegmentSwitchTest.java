package dev.keyway.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.plan.RouterPlan;
import dev.keyway.routing.RequestPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentSwitchTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "orders", "openapi.json", "a-very-long-segment-of-a-path"})
  void slotIsTheOneThatTheRuntimeFinds(String text) {
    RequestPath path = RequestPath.parse("/" + text);
    for (int slots = 2; slots <= 1024; slots *= 2) {
      assertThat(SegmentSwitch.slot(text, List.of(), 0, slots))
          .isEqualTo(path.slot(0, slots))
          .isBetween(0, slots - 1);
      assertThat(SegmentSwitch.slot(text, List.of(1, -3), 7, slots))
          .isEqualTo(path.slot(0, slots, 7, 1, -3))
          .isBetween(0, slots - 1);
      assertThat(SegmentSwitch.slot(text, List.of(0, 7, -1), 5, slots))
          .isEqualTo(path.slot(0, slots, 5, 0, 7, -1))
          .isBetween(0, slots - 1);
    }
  }

  @Test
  void oneLetterIsSwitchedByWhereItTellsAllSegmentsApart() {
    SegmentSwitch choice = of("orders", "docs", "openapi.json");

    assertThat(choice.selector(2)).isEqualTo("path.letter(2, 1)");
    assertThat(choice.branches().keySet().stream().map(choice::label))
        .containsExactly("'o'", "'p'", "'r'");
  }

  @Test
  void aLetterFromTheEndServesAsWell() {
    assertThat(of("it1", "item2", "items3").selector(0)).isEqualTo("path.letter(0, -1)");
  }

  @Test
  void twoLettersMakeASlotWhereOneIsNotEnough() {
    SegmentSwitch choice = of(IntStream.range(200, 250).mapToObj(i -> "things" + i));

    assertThat(choice.selector(1)).isEqualTo("path.slot(1, 64, 10, 7, 8)");
    assertThat(choice.branches().values()).allSatisfy(list -> assertThat(list).hasSize(1));
  }

  @Test
  void threeLettersMakeASlotWhereTwoAreNotEnough() {
    SegmentSwitch choice = of(IntStream.range(100, 250).mapToObj(i -> "things" + i));

    assertThat(choice.selector(0)).startsWith("path.slot(0, ");
    assertThat(choice.letters()).hasSize(3);
    assertThat(choice.branches().values()).allSatisfy(list -> assertThat(list).hasSize(1));
  }

  @Test
  void anEmptySegmentHasNoLetters() {
    SegmentSwitch choice = of("", "a", "b");

    assertThat(choice.selector(0)).startsWith("path.slot(0, ");
    assertThat(choice.branches()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\\", "~", "\u00e9"})
  void noLetterIsWrittenThatWouldHaveToBeEscaped(String letter) {
    assertThat(of(letter, "a").selector(0)).startsWith("path.slot(0, ");
  }

  @Test
  void manySegmentsShareSlotsRatherThanTakeTooMany() {
    SegmentSwitch choice =
        of(IntStream.range(0, 150).mapToObj(i -> "-".repeat(20) + i + "-".repeat(20)));

    assertThat(choice.selector(0)).isEqualTo("path.slot(0, 512)");
    assertThat(choice.branches().values().stream().mapToInt(List::size).sum()).isEqualTo(150);
    assertThat(choice.branches().values()).allSatisfy(list -> assertThat(list).hasSizeLessThan(5));
  }

  @Property
  void eachSegmentIsInTheCaseThatTheRuntimeFinds(
      @ForAll @Size(min = 2, max = 40)
          Set<@StringLength(max = 14) @CharRange(from = 'a', to = 'd') String> segments) {
    SegmentSwitch choice = of(segments.stream());

    for (String segment : segments) {
      // A segment before and one behind: no letter of these may count.
      RequestPath path = RequestPath.parse("/abcd/" + segment + "/dcba");
      List<Integer> letters = choice.letters();
      int key = switch (letters.size()) {
        case 0 -> path.slot(1, choice.slots());
        case 1 -> path.letter(1, letters.get(0));
        case 2 -> path.slot(1, choice.slots(), choice.factor(), letters.get(0), letters.get(1));
        default ->
          path.slot(
              1, choice.slots(), choice.factor(), letters.get(0), letters.get(1), letters.get(2));
      };
      assertThat(choice.branches().get(key))
          .extracting(RouterPlan.StaticBranch::segment)
          .contains(segment);
    }
    assertThat(choice.branches().values().stream().mapToInt(Collection::size).sum())
        .isEqualTo(segments.size());
  }

  private static SegmentSwitch of(String... segments) {
    return of(Stream.of(segments));
  }

  private static SegmentSwitch of(Stream<String> segments) {
    RouterPlan.Node node = new RouterPlan.Node(
        "any", "", 1, List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
    return SegmentSwitch.of(
        segments.map(segment -> new RouterPlan.StaticBranch(segment, node)).toList());
  }
}
