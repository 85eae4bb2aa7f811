package dev.keyway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

  @Test
  void defaultsAreTheDocumentedOnes() {
    ServerSettings settings = ServerSettings.defaults();
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.ioThreads()).isGreaterThanOrEqualTo(2);
    assertThat(settings.workers().threads())
        .isEqualTo(8 * Runtime.getRuntime().availableProcessors());
    assertThat(settings.bodyLimit()).isEqualTo(1 << 20);
    assertThat(settings.bodyTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.headerLimit()).isEqualTo(16 * 1024);
    assertThat(settings.parameterLimit()).isEqualTo(1000);
    assertThat(settings.headerFieldLimit()).isEqualTo(100);
    assertThat(settings.inFlightLimit()).isEqualTo(10_000);
    assertThat(settings.idleTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.shutdownTimeout()).isEqualTo(Duration.ofSeconds(30));
  }

  static Stream<UnaryOperator<ServerSettings.Builder>> impossible() {
    return Stream.of(
        b -> b.port(-1),
        b -> b.port(65536),
        b -> b.ioThreads(0),
        b -> b.bodyLimit(0),
        b -> b.headerLimit(0),
        b -> b.parameterLimit(-1),
        b -> b.headerFieldLimit(0),
        b -> b.inFlightLimit(0),
        b -> b.bodyTimeout(Duration.ZERO),
        b -> b.idleTimeout(Duration.ofSeconds(-1)),
        b -> b.shutdownTimeout(Duration.ofSeconds(-1)));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void settingThatCannotBeIsRefused(UnaryOperator<ServerSettings.Builder> setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.apply(ServerSettings.builder()).build());
  }

  @Test
  void noWorkersIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Workers.platform(0));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void virtualThreadsSayWhatTheyNeed() {
    assertThatThrownBy(Workers::virtual)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("need JDK 21")
        .hasMessageContaining("Workers.platform");
  }
}
