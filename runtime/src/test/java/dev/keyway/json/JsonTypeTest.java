package dev.keyway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTypeTest {
  @Test
  void holdsAClass() {
    assertThat(JsonType.of(String.class).type()).isEqualTo(String.class);
    assertThat(JsonType.of(String.class)).hasToString("java.lang.String");
  }

  @Test
  void capturesTypeArguments() {
    assertThat(new JsonType<Map<String, List<Integer>>>() {})
        .hasToString("java.util.Map<java.lang.String, java.util.List<java.lang.Integer>>");
  }

  @Test
  void refusesWhatIsNotKnownAtRunTime() {
    assertThatIllegalArgumentException().isThrownBy(JsonTypeTest::<String>capture);
  }

  @Test
  @SuppressWarnings("rawtypes")
  void refusesToBeMadeWithoutTypeArgument() {
    assertThatIllegalArgumentException().isThrownBy(() -> new JsonType() {});
  }

  private static <T> JsonType<T> capture() {
    return new JsonType<T>() {};
  }
}
