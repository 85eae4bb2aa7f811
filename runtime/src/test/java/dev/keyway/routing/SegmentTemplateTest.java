package dev.keyway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "{a}.{b}, x.y, x, y",
    "{a}.{b}, x.y.z, x.y, z",
    "{a}.{b}, x..y, x., y",
    "{a}.{b}, ..., ., .",
    "v{a}-{b}!, v1-2!, 1, 2",
    "v{a}-{b}!, vv--!!, v-, !"
  })
  void earlierVariableIsAsLongAsCanBe(String template, String segment, String a, String b) {
    assertThat(SegmentTemplate.fits(template, segment)).isTrue();
    assertThat(SegmentTemplate.variable(template, segment, "a")).isEqualTo(a);
    assertThat(SegmentTemplate.variable(template, segment, "b")).isEqualTo(b);
  }

  @ParameterizedTest
  @CsvSource({
    "{a}.{b}, x",
    "{a}.{b}, x.",
    "{a}.{b}, .y",
    "{a}.{b}, .",
    "{a}.{b}, ''",
    "v{a}, v",
    "v{a}, w1",
    "{a}s, s",
    "{a}s, ss1",
    "v{a}v, vv",
    "v{a}v, v",
    "{a}--{b}, a-b",
    "{a}--{b}, --b"
  })
  void variableIsNeverEmpty(String template, String segment) {
    assertThat(SegmentTemplate.fits(template, segment)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentTemplate.variable(template, segment, "a"));
  }

  /** The division is that of a regular expression whose groups are as long as can be. */
  @Property
  void agreesWithARegularExpression(
      @ForAll @StringLength(max = 10) @CharRange(from = 'a', to = 'c') String segment,
      @ForAll @StringLength(max = 2) @CharRange(from = 'a', to = 'b') String before,
      @ForAll @StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'b') String between,
      @ForAll @StringLength(max = 1) @CharRange(from = 'a', to = 'b') String behind) {
    String template = before + "{x}" + between + "{y}" + between + "{z}" + behind;
    Matcher expected = Pattern.compile(
            before + "(.+)" + between + "(.+)" + between + "(.+)" + behind)
        .matcher(segment);
    assertThat(SegmentTemplate.fits(template, segment)).isEqualTo(expected.matches());
    if (expected.matches()) {
      assertThat(SegmentTemplate.variable(template, segment, "x")).isEqualTo(expected.group(1));
      assertThat(SegmentTemplate.variable(template, segment, "y")).isEqualTo(expected.group(2));
      assertThat(SegmentTemplate.variable(template, segment, "z")).isEqualTo(expected.group(3));
    }
  }
}
