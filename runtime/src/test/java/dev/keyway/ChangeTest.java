package dev.keyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change is a value or nothing, and null is a value. */
class ChangeTest {
  private static final Change<@Nullable String> NONE = Change.none();
  private static final Change<@Nullable String> TO_NULL = Change.to(null);
  private static final Change<@Nullable String> TO_TEXT = Change.to("new");

  @Test
  void onlyNoChangeKeepsWhatIsThere() {
    assertThat(NONE.orElse("old")).isEqualTo("old");
    assertThat(TO_NULL.orElse("old")).isNull();
    assertThat(TO_TEXT.orElse("old")).isEqualTo("new");
  }

  @Test
  void noChangeHasNoValue() {
    assertThat(NONE.isPresent()).isFalse();
    assertThatThrownBy(NONE::get).isInstanceOf(NoSuchElementException.class);
    assertThat(TO_NULL.isPresent()).isTrue();
    assertThat(TO_NULL.get()).isNull();
  }

  @Test
  void valuesAreHandedOverNullToo() {
    List<@Nullable String> given = new ArrayList<>();
    List.of(NONE, TO_NULL, TO_TEXT).forEach(change -> change.ifPresent(given::add));
    assertThat(given).containsExactly(null, "new");
  }

  @Test
  void whatIsMadeOfNoChangeIsNone() {
    assertThat(Change.<String>none().map(String::length)).isEqualTo(Change.none());
    assertThat(Change.to("new").map(String::length)).isEqualTo(Change.to(3));
  }

  @Test
  void changesAreEqualByTheirValues() {
    assertThat(Change.to("new")).isEqualTo(TO_TEXT).hasSameHashCodeAs(TO_TEXT);
    assertThat(NONE).isNotEqualTo(TO_NULL).isEqualTo(Change.none());
    assertThat(NONE).hasToString("Change.none");
    assertThat(TO_TEXT).hasToString("Change[new]");
  }
}
