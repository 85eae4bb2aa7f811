package dev.keyway.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Defaults that only the type's own code can read. */
class DefaultsTest {
  private static final TextConverter<Currency> CURRENCY =
      TextConverter.by("Currency", Currency::getInstance);

  @Test
  void defaultIsConverted() {
    assertThat(Defaults.of("currency of GET /prices", CURRENCY, "EUR"))
        .isEqualTo(Currency.getInstance("EUR"));
  }

  @Test
  void wrongDefaultIsToldWithItsParameter() {
    assertThatThrownBy(() -> Defaults.of("currency of GET /prices", CURRENCY, "Euro"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The default \"Euro\" of currency of GET /prices isn't a value of its type")
        .hasCauseInstanceOf(ConversionException.class);
  }
}
