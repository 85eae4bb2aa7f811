package dev.keyway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyCheckTest {
  private final List<String> errors = new ArrayList<>();
  private final BodyCheck check =
      new BodyCheck((pointer, type, message) -> errors.add(pointer + " " + type + " " + message));

  @Test
  void bodyItselfHasTheEmptyPointer() {
    check.invalid("maxItems", "a");
    assertThat(errors).containsExactly(" maxItems a");
  }

  @Test
  void pointerFollowsMembersAndElements() {
    check.enter("a");
    check.element();
    check.element();
    check.invalid("b", "t", "m");
    check.enterElements();
    check.element();
    check.invalid("t", "m");
    check.leave();
    check.leave();
    check.invalid("c", "t", "m");
    assertThat(errors).containsExactly("/a/1/b t m", "/a/1/0 t m", "/c t m");
  }

  @Test
  void namesAreEscaped() {
    check.enter("a/b~c");
    check.invalid("", "t", "m");
    check.invalidName("m");
    assertThat(errors).first().isEqualTo("/a~1b~0c/ t m");
  }

  @Test
  void nameIsReportedWhereItsMemberIs() {
    check.enter(7);
    check.invalidName("must be odd");
    assertThat(errors).containsExactly("/7 propertyNames the name must be odd");
  }

  @Test
  void deepBodiesHaveRoom() {
    for (int i = 0; i < 64; i++) {
      check.enter("a");
    }
    check.invalid("t", "m");
    assertThat(errors).containsExactly("/a".repeat(64) + " t m");
  }

  @Test
  void onlySoManyProblemsAreMadeIntoText() {
    for (int i = 0; i < 1000; i++) {
      check.invalid("t", "m");
    }
    assertThat(errors).hasSize(BodyProblems.MAX);
  }
}
