package dev.keyway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Constants of enums, found by their names, other names and values. */
class EnumTextsTest {
  enum Size {
    SMALL(1),
    LARGE(2),
    HUGE(2),
    NONE(null);

    private final @Nullable Integer number;

    Size(@Nullable Integer number) {
      this.number = number;
    }

    @Nullable
    Integer number() {
      return number;
    }
  }

  @Test
  void aliasesStandBesideNames() {
    TextConverter<Size> sizes =
        TextConverter.ofEnum(Size.class, Map.of("SMALL", "s"), Map.of("xs", "SMALL"));
    assertThat(sizes.convert("s")).isEqualTo(Size.SMALL);
    assertThat(sizes.convert("xs")).isEqualTo(Size.SMALL);
    assertThatThrownBy(() -> sizes.convert("SMALL"))
        .isInstanceOf(ConversionException.class)
        .hasMessage("must be one of s, LARGE, HUGE, NONE");
  }

  @Test
  void firstOfEqualValuesIsMeantAndOneWithoutByNoText() {
    TextConverter<Size> sizes = TextConverter.ofEnum(Size.class, Size::number);
    assertThat(sizes.convert("2")).isEqualTo(Size.LARGE);
    assertThatThrownBy(() -> sizes.convert("null")).hasMessage("must be one of 1, 2");
    assertThatThrownBy(() -> sizes.convert("02")).isInstanceOf(ConversionException.class);
  }

  @Test
  void namesOfConstantsThatAreNotThereFail() {
    assertThatThrownBy(() -> TextConverter.ofEnum(Size.class, Map.of("TINY", "t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TINY");
    assertThatThrownBy(() -> TextConverter.ofEnum(Size.class, Map.of(), Map.of("t", "TINY")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
