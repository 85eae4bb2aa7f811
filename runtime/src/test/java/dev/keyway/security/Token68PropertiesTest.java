package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** {@link Token68}, which looks at eight bytes at a time, against the grammar of RFC 9110. */
class Token68PropertiesTest {
  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  @Property
  void matchesWhatTheGrammarDoes(
      @ForAll("texts") String text, @ForAll @IntRange(max = 9) int before) {
    assertThat(matches(text, before)).as(text).isEqualTo(GRAMMAR.matcher(text).matches());
  }

  @Test
  void eachByteAtEachPlaceIsAllowedOrNot() {
    String token = "eyJhbGciOiJSUzI1NiJ9.e-_~+/";
    for (int place = 0; place < token.length(); place++) {
      for (char c = 0; c <= 0xFF; c++) {
        String changed = token.substring(0, place) + c + token.substring(place + 1);
        assertThat(matches(changed, 0))
            .as(changed)
            .isEqualTo(GRAMMAR.matcher(changed).matches());
        String plain = "a".repeat(place) + c + "z".repeat(token.length() - place);
        assertThat(matches(plain, 0)).as(plain).isEqualTo(GRAMMAR.matcher(plain).matches());
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> allowed = Arbitraries.chars()
        .range('a', 'z')
        .range('A', 'Z')
        .range('0', '9')
        .with("-._~+/".toCharArray());
    Arbitrary<Character> mostly = Arbitraries.frequencyOf(
        Tuple.of(60, allowed), Tuple.of(1, Arbitraries.chars().range((char) 0, (char) 0xFF)));
    Arbitrary<String> padding = Arbitraries.of("", "", "=", "==", "=a");
    return Combinators.combine(mostly.list().ofMaxSize(70), padding).as((characters, end) -> {
      StringBuilder text = new StringBuilder();
      characters.forEach(text::append);
      return text.append(end).toString();
    });
  }

  private static boolean matches(String text, int before) {
    byte[] bytes = ("?".repeat(before) + text + "?").getBytes(StandardCharsets.ISO_8859_1);
    return Token68.matches(bytes, before, bytes.length - 1);
  }
}
