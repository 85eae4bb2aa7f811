package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String[] NO_ARGUMENTS = {};

  @Test
  void defaultsNeedNothing() {
    Settings settings = Settings.read(NO_ARGUMENTS, Map.of());

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.databaseUrl()).startsWith("jdbc:h2:mem:");
    assertThat(settings.tokenKey())
        .hasSize(32)
        .isNotEqualTo(Settings.read(NO_ARGUMENTS, Map.of()).tokenKey());
  }

  @Test
  void portOfArgumentBeatsThatOfEnvironment() {
    Map<String, String> environment = Map.of("PORT", "8081");

    assertThat(Settings.read(NO_ARGUMENTS, environment).port()).isEqualTo(8081);
    assertThat(Settings.read(new String[] {"8082"}, environment).port()).isEqualTo(8082);
  }

  @Test
  void refusesShortSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.read(NO_ARGUMENTS, Map.of("KEYWAY_EXAMPLE_SECRET", "too short")))
        .withMessage("KEYWAY_EXAMPLE_SECRET must have at least 32 bytes");
  }
}
