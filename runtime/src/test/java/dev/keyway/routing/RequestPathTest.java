package dev.keyway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.keyway.HttpException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @Test
  void splitsAtSlashesWithoutTheLeadingOne() {
    assertThat(segments("/users/me/")).containsExactly("users", "me", "");
    assertThat(segments("/")).containsExactly("");
    assertThat(segments("")).containsExactly("");
    assertThat(segments("//a")).containsExactly("", "a");
  }

  @Test
  void encodedSlashDoesNotSplit() {
    assertThat(segments("/a%2Fb/c%2f")).containsExactly("a/b", "c/");
  }

  @Test
  void semicolonIsAnOrdinaryCharacter() {
    assertThat(segments("/admin;x=1/a")).containsExactly("admin;x=1", "a");
  }

  @Test
  void decodesOnce() {
    assertThat(segments("/%2561/%E2%82%AC/a+b")).containsExactly("%61", "€", "a+b");
  }

  @Test
  void manySegmentsAreAllKept() {
    StringBuilder raw = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      raw.append('/').append(i % 3 == 0 ? "%41" : "b").append(i);
      expected.add((i % 3 == 0 ? "A" : "b") + i);
    }
    assertThat(segments(raw.toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.",
        "/..",
        "/a/../b",
        "/a/./b",
        "/%2e",
        "/%2E%2e",
        "/.%2e/x",
        "/%2e./x",
        "/../a",
        "/a/..",
        "/a/.", // dot segments
        "/%",
        "/%4",
        "/%zz",
        "/%4/1",
        "/a%",
        "/%-1", // malformed percent-encoding
        "/%c0%af",
        "/%ff",
        "/%ed%a0%80",
        "/%e2%82",
        "/%f8%88%80%80%80", // malformed UTF-8
        "/%00",
        "/a%0d%0ab",
        "/%7f",
        "/%c2%85",
        "/\u0001",
        "/a b",
        "/\u00e9" // control, raw
      })
  void malformedPathIsRefused(String raw) {
    assertThatThrownBy(() -> RequestPath.parse(raw))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/...", "/.a", "/a.", "/..a", "/.a.", "/a..", "/%2e%2e%2e"})
  void dotsInsideOtherSegmentsAreOrdinary(String raw) {
    assertThat(RequestPath.parse(raw).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"/a,/a/", "/a/b,/a/b/", "/a%2F,/a%2F/"})
  void togglingAddsOrRemovesOneEmptySegment(String without, String with) {
    assertThat(segments(RequestPath.parse(without).toggleTrailingSlash()))
        .isEqualTo(segments(with));
    assertThat(segments(RequestPath.parse(with).toggleTrailingSlash()))
        .isEqualTo(segments(without));
  }

  @Test
  void togglingLeavesTheRootAlone() {
    RequestPath root = RequestPath.parse("/");
    assertThat(root.toggleTrailingSlash()).isSameAs(root);
  }

  @Test
  void restJoinsDecodedSegments() {
    assertThat(RequestPath.parse("/files/a/%62/c").rest(1)).isEqualTo("a/b/c");
    assertThat(RequestPath.parse("/files/a/b/").rest(1)).isEqualTo("a/b/");
    assertThat(RequestPath.parse("/files/").rest(1)).isEmpty();
  }

  @Test
  void restRefusesAnEncodedSlash() {
    RequestPath path = RequestPath.parse("/files/..%2Fetc");
    assertThatThrownBy(() -> path.rest(1)).isInstanceOf(HttpException.class);
  }

  @Test
  void textOfASegmentBeyondTheEndIsABug() {
    RequestPath path = RequestPath.parse("/a");
    assertThatThrownBy(() -> path.segment(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> path.segment(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/%61", "/a/b/c/d/e/f/g/h", "/a/b/c/d/e/f/g/h/i"})
  void routersMayAskForSegmentsBeyondTheEnd(String raw) {
    RequestPath path = RequestPath.parse(raw);
    for (int i = path.size(); i < 20; i++) {
      assertThat(path.is(i, "")).isFalse();
      assertThat(path.is(i, "a")).isFalse();
      assertThat(path.isEmpty(i)).isTrue();
      assertThat(path.fits(i, "{}")).isFalse();
      assertThat(path.hash(i)).isZero();
      assertThat(path.letter(i, 0)).isEqualTo('\0');
      assertThat(path.letter(i, -1)).isEqualTo('\0');
      assertThat(path.slot(i, 8)).isBetween(0, 7);
      assertThat(path.slot(i, 8, 3, 0, -1)).isBetween(0, 7);
      assertThat(path.slot(i, 8, 3, 0, -1, 1)).isBetween(0, 7);
    }
  }

  @Test
  void lettersAreCountedFromEitherEndOfTheirSegment() {
    RequestPath path = RequestPath.parse("/x/abc/y");
    assertThat(path.letter(1, 0)).isEqualTo('a');
    assertThat(path.letter(1, -1)).isEqualTo('c');
    assertThat(path.letter(1, -3)).isEqualTo('a');
    assertThat(path.letter(1, 3)).isEqualTo('\0');
    assertThat(path.letter(1, -4)).isEqualTo('\0');
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 40})
  void anyNumberOfSegmentsIsRead(int count) {
    List<String> texts = IntStream.range(0, count).mapToObj(i -> "segment" + i).toList();
    assertThat(segments("/" + String.join("/", texts))).isEqualTo(texts);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 253, 254, 255, 256, 1000})
  void anyLengthIsRead(int length) {
    String text = "x".repeat(length);
    RequestPath path = RequestPath.parse("/" + text);
    assertThat(segments(path)).containsExactly(text);
    assertThat(path.hash(0)).isEqualTo(text.hashCode());
    assertThat(segments(path.toggleTrailingSlash())).containsExactly(text, "");
  }

  @Test
  void slotDependsOnTheDecodedTextAlone() {
    RequestPath encoded = RequestPath.parse("/x/%75sers");
    RequestPath plain = RequestPath.parse("/users");
    assertThat(encoded.slot(1, 64)).isEqualTo(plain.slot(0, 64)).isBetween(0, 63);
    assertThat(encoded.slot(1, 64, 5, 0, -1))
        .isEqualTo(plain.slot(0, 64, 5, 0, -1))
        .isBetween(0, 63);
    assertThat(encoded.slot(1, 64, 5, 0, 1, 2))
        .isEqualTo(plain.slot(0, 64, 5, 0, 1, 2))
        .isBetween(0, 63);
  }

  @Property
  void agreesWithANaiveReading(@ForAll("rawPaths") String raw) {
    List<String> expected = naiveSegments(raw);
    Throwable refused = catchThrowable(() -> RequestPath.parse(raw));
    if (expected == null) {
      assertThat(refused).isInstanceOf(HttpException.class);
      return;
    }
    assertThat(refused).isNull();
    RequestPath path = RequestPath.parse(raw);
    assertThat(segments(path)).isEqualTo(expected);
    for (int i = 0; i < path.size(); i++) {
      String segment = expected.get(i);
      assertThat(path.hash(i)).isEqualTo(segment.hashCode());
      assertThat(path.is(i, segment)).isTrue();
      assertThat(path.is(i, segment + "x")).isFalse();
      assertThat(path.is(i, "x" + segment)).isFalse();
      assertThat(path.isEmpty(i)).isEqualTo(segment.isEmpty());
      for (int position = 0; position < 15; position++) {
        boolean there = position < segment.length();
        assertThat(path.letter(i, position)).isEqualTo(there ? segment.charAt(position) : '\0');
        assertThat(path.letter(i, -1 - position))
            .isEqualTo(there ? segment.charAt(segment.length() - 1 - position) : '\0');
      }
    }
  }

  @Property
  void everyTextWithoutControlsSurvivesEncoding(@ForAll("texts") String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(RequestPath.parse("/x/" + encoded).segment(1)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> rawPaths() {
    Arbitrary<String> piece = Arbitraries.of(
        "/",
        "/",
        "a",
        "users",
        ".",
        "..",
        "%2e",
        "%2F",
        "%41",
        "%25",
        "%",
        "%E2%82%AC",
        "%C3",
        "%a9",
        "%00",
        ";",
        "=",
        "~",
        "+",
        "%ed%a0%80",
        "%7F",
        "%c2%80",
        "é",
        " ");
    return piece.list().ofMaxSize(12).map(pieces -> "/" + String.join("", pieces));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .filter(text -> text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
            && !text.equals(".")
            && !text.equals(".."));
  }

  private static List<String> segments(String raw) {
    return segments(RequestPath.parse(raw));
  }

  private static List<String> segments(RequestPath path) {
    List<String> segments = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      segments.add(path.segment(i));
    }
    return segments;
  }

  /** The same in many passes; null if the path is to be refused. */
  private static @Nullable List<String> naiveSegments(String raw) {
    List<String> segments = new ArrayList<>();
    for (String part : raw.substring(1).split("/", -1)) {
      String segment = naiveDecode(part);
      if (segment == null
          || segment.equals(".")
          || segment.equals("..")
          || segment.chars().anyMatch(Character::isISOControl)) {
        return null;
      }
      segments.add(segment);
    }
    return segments;
  }

  private static @Nullable String naiveDecode(String part) {
    if (!part.matches("([!-$&-~]|%[0-9a-fA-F]{2})*")) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(part.length());
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(part.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) part.charAt(i));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
