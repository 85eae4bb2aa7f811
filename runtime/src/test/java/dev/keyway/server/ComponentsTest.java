package dev.keyway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private final Components components = new Components();
  private final List<String> closed = new ArrayList<>();

  @Test
  void componentsAreClosedInReverseAndOnce() {
    AutoCloseable first = () -> closed.add("first");
    assertThat(components.closing(first)).isSameAs(first);
    components.closing(() -> closed.add("second"));
    components.close();
    components.close();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersOpen() {
    IOException checked = new IOException("checked");
    IllegalStateException unchecked = new IllegalStateException("unchecked");
    components.closing(() -> closed.add("first"));
    components.closing(() -> {
      throw unchecked;
    });
    components.closing(() -> {
      throw checked;
    });
    assertThatThrownBy(components::close)
        .isInstanceOf(IllegalStateException.class)
        .hasCause(checked)
        .satisfies(e -> assertThat(e.getCause().getSuppressed()).containsExactly(unchecked));
    assertThat(closed).containsExactly("first");
  }

  @Test
  void uncheckedFailureAndErrorComeAsTheyAre() {
    AssertionError error = new AssertionError();
    components.closing(() -> {
      throw error;
    });
    assertThatThrownBy(components::close).isSameAs(error);
    IllegalStateException unchecked = new IllegalStateException();
    components.closing(() -> {
      throw unchecked;
    });
    assertThatThrownBy(components::close).isSameAs(unchecked);
  }
}
