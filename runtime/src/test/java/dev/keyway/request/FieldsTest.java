package dev.keyway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "a%", "%4", "%zz", "a%zzb", "%c0%af", "%ff", "a=%ed%a0%80", "\u20ac%41"})
  void malformedTextIsNull(String raw) {
    assertThat(Fields.parseForm(raw, 10)).isNull();
  }

  @Test
  void rawBytesAreUtf8Too() {
    String raw = new String("q=jö€".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    Fields fields = Fields.parseForm(raw, 10);
    assertThat(fields).isNotNull();
    assertThat(fields.last("q")).isEqualTo("jö€");
    assertThat(Fields.parseForm("q=\u00f6", 10)).isNull();
  }

  @Test
  void limitIsExact() {
    assertThat(Fields.parseForm("a&b&c", 3)).isNotNull();
    assertThat(Fields.parseForm("a&b&c&d", 3)).isNull();
  }

  @Property
  void everyTextSurvivesEncoding(@ForAll("texts") String name, @ForAll("texts") String value) {
    String raw = "x=y&"
        + URLEncoder.encode("n" + name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
    Fields fields = Fields.parseForm(raw, 10);
    assertThat(fields).isNotNull();
    assertThat(fields.last("n" + name)).isEqualTo(value);
    assertThat(fields.severalOrNull("n" + name)).isNull();
  }

  @Property
  void cookieLinesNeverFail(@ForAll String line) {
    assertThat(Fields.parseCookies(List.of(line, "a=1")).last("a")).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
  }
}
