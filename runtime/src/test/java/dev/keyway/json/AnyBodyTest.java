package dev.keyway.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes of a body, it is read or refused, and nothing else happens. */
class AnyBodyTest {
  private static final String GOOD =
      "{\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"items\":[{\"name\":\"ab\",\"price\":1.5e1,"
          + "\"size\":null}],\"tags\":[\"a\",\"\\u00e4\"],\"prices\":{\"a\":-0.0},\"gift\":null}";

  private static final List<String> FRAGMENTS = List.of(
      "",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\"",
      "\\",
      "null",
      "true",
      "1e999",
      "1e9999999999",
      "7",
      "-",
      ".",
      "\"id\":",
      "\"name\":1,",
      "\u0000",
      "\u00ff",
      "\u00c0\u0080",
      " ",
      "\n",
      "{}",
      "[]");

  private static final JsonReader<BodyDiagnosisTest.Order> ORDERS =
      Problems.reader(BodyDiagnosisTest.Order.class, "Order");

  private static final JsonReader<StrictReadingTest.AnyBody> ANYTHING =
      JsonCodec.standard().reader(JsonType.of(StrictReadingTest.AnyBody.class), "#");

  @Property(tries = 5000)
  void isReadOrRefused(@ForAll("bodies") byte[] body) {
    assertReadOrRefused(ORDERS, body);
    assertReadOrRefused(ANYTHING, body);
  }

  private static <T> void assertReadOrRefused(JsonReader<T> reader, byte[] body) {
    List<String> problems = new ArrayList<>();
    @Nullable T value = reader.read(body, Problems.recorder(problems));

    assertThat(value == null).isEqualTo(!problems.isEmpty());
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem).doesNotContain("dev.keyway", "java", "tools."));
  }

  @Provide
  Arbitrary<byte[]> bodies() {
    Arbitrary<Edit> edit = Combinators.combine(
            Arbitraries.integers().between(0, GOOD.length()),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(FRAGMENTS))
        .as(Edit::new);
    Arbitrary<byte[]> edited = edit.list().ofMaxSize(3).map(edits -> {
      String body = new String(GOOD.getBytes(UTF_8), ISO_8859_1);
      for (Edit one : edits) {
        body = one.apply(body);
      }
      return body.getBytes(ISO_8859_1);
    });
    return Arbitraries.oneOf(
        edited, Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(20));
  }

  /** Puts a fragment in the place of some characters. */
  private record Edit(int start, int length, String fragment) {
    String apply(String text) {
      int from = Math.min(start, text.length());
      int to = Math.min(from + length, text.length());
      return text.substring(0, from) + fragment + text.substring(to);
    }
  }
}
