package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^password$",
        "[a-z]+",
        "[^\\]\\[]*",
        "(?:a|b){2,3}?",
        "(a)\\1",
        "(?<year>\\d{4})",
        "(?=a)(?!b)(?<=c)(?<!d).",
        "\\p{Lu}\\P{L}",
        "\\u00e4\\x41\\t\\.\\/\\-",
        "\\++",
        "a+?",
        "[*+]+",
        ""
      })
  void whatBothKnowWillDo(String regexp) {
    assertThat(RegularExpressions.problem(regexp)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a*+ *+",
        "a?+b ?+",
        "a{2}+ }+",
        "(?>a) (?>",
        "(?i)a (?i",
        "(?i:a) (?i",
        "\\Aa \\A",
        "a\\z \\z",
        "\\Qa.b\\E \\Q",
        "\\h+ \\h",
        "\\p{Alpha} \\p",
        "\\x{41} \\x",
        "\\07 \\0",
        "[a&&b] &&",
        "[a[b]] [",
        "\\k<a>(?<a>b) ''"
      })
  void whatIsJavasOwnIsNamed(String regexp, String part) {
    assertThat(RegularExpressions.problem(regexp)).isPresent();
    assertThat(RegularExpressions.problem(regexp).get()).contains(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "a{2,1}", "*"})
  void whatJavaRefusesIsToldSo(String regexp) {
    assertThat(RegularExpressions.problem(regexp))
        .hasValueSatisfying(text -> assertThat(text).startsWith("is no regular expression"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "^password$ ^password$",
        "[a-z]+ ^(?:[a-z]+)$",
        "^a ^(?:^a)$",
        "a$ ^(?:a$)$",
        "a|b ^(?:a|b)$",
        "^a|b$ ^(?:^a|b$)$",
        "^(a|b)$ ^(a|b)$",
        "^a\\$ ^(?:^a\\$)$",
        "^[$] ^(?:^[$])$",
        "^(a$) ^(?:^(a$))$"
      })
  void anchoredMatchesWholeTextsOnly(String regexp, String anchored) {
    assertThat(RegularExpressions.anchored(regexp)).isEqualTo(anchored);
  }
}
