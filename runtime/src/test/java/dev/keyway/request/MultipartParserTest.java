package dev.keyway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.HttpException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartParserTest {
  private static final String NAMED = "Content-Disposition: form-data; name=a\r\n\r\n";

  /** Remembers the parts as texts. */
  private static final class Seen implements MultipartParser.Parts {
    private final List<String> parts = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private String name = "";

    @Override
    public void begin(PartHead head) {
      name = head.name();
      content.reset();
    }

    @Override
    public void content(byte[] bytes, int offset, int length) {
      content.write(bytes, offset, length);
    }

    @Override
    public void end() {
      parts.add(name + "=" + content.toString(StandardCharsets.ISO_8859_1));
    }
  }

  private static List<String> parse(String body) {
    return parse("b", body);
  }

  private static List<String> parse(String boundary, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return parse(boundary, bytes, bytes.length);
  }

  /** Parses a body in pieces of one length. */
  private static List<String> parse(String boundary, byte[] body, int piece) {
    Seen seen = new Seen();
    MultipartParser parser = new MultipartParser(boundary, 100, 200, seen);
    for (int i = 0; i < body.length; i += piece) {
      parser.take(body, i, Math.min(i + piece, body.length));
    }
    parser.end();
    return seen.parts;
  }

  private static void assertRefused(int status, String body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOfSatisfying(
            HttpException.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
  }

  @Test
  void partsAreFoundWhereverTheBodyIsCut() {
    String body = "ignored\r\n--b \t\r\n" + NAMED + "1\r\n-\r\n--\r\n--c\r\n--b\r\n"
        + "X-Other: x\r\ncontent-disposition:form-data;name=\"c d\"\r\n\r\n\r\r\n\r\n--b--\t\r\nrest";
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    for (int split = 0; split <= bytes.length; split++) {
      Seen seen = new Seen();
      MultipartParser parser = new MultipartParser("b", 100, 200, seen);
      parser.take(bytes, 0, split);
      parser.take(bytes, split, bytes.length);
      parser.end();
      assertThat(seen.parts).containsExactly("a=1\r\n-\r\n--\r\n--c", "c d=\r\r\n");
    }
    for (int piece = 1; piece <= bytes.length; piece++) {
      assertThat(parse("b", bytes, piece)).hasSize(2);
    }
  }

  @Test
  void contentMayBeEmptyOrMissing() {
    assertThat(parse("--b\r\n" + NAMED + "\r\n--b--")).containsExactly("a=");
    assertThat(parse("--b\r\n" + NAMED + "--b\r\n" + NAMED + "--b--")).containsExactly("a=", "a=");
  }

  @Test
  void formMayHaveNoParts() {
    assertThat(parse("--b--\r\n")).isEmpty();
  }

  @Test
  void boundaryOfAnotherFormIsContent() {
    assertThat(parse("--b\r\n" + NAMED + "--a--\r\n --b--\r\nx--b--\r\n--b--"))
        .containsExactly("a=--a--\r\n --b--\r\nx--b--");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b",
        "--b-",
        "x",
        "--b--x",
        "--b--\r",
        "--b--\n",
        "--bb--",
        "--b\n",
        "--b\r\n\r\n\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\n\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--bb\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b-\r\n",
      })
  void malformedFormIsRefused(String body) {
    assertRefused(400, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Disposition: form-data",
        "Content-Disposition: attachment; name=a",
        "Content-Disposition: name=a",
        "Content-Disposition: form-data; name=",
        "Content-Disposition: form-data; name=\"a",
        "Content-Disposition: form-data; name=\"a\"b",
        "Content-Disposition: form-data; name=a b",
        "Content-Disposition: form-data; name=a;",
        "Content-Disposition: form-data; name=a; name=b",
        "Content-Disposition: form-data; name=a; NAME=b",
        "Content-Disposition: form-data; name=a; filename=b; filename=c",
        "Content-Disposition : form-data; name=a",
        "Content-Disposition: form-data;\r\n name=a",
        " Content-Disposition: form-data; name=a",
        "Content-Disposition: form-data; name=a\r\nno colon",
        "Content-Disposition: form-data; name=a\rX: y",
        "Content-Disposition: form-data; name=\"a\u0000\"",
        "Content-Disposition: form-data; name=a\r\ncontent-disposition: form-data; name=a",
        "Content-Disposition: form-data; name=a\r\nContent-Type: text/plain\r\nContent-Type: a/b",
        "Content-Disposition: form-data; name=a\r\nContent-Type: text",
        "Content-Disposition: form-data; name=\"\u00e9\"",
      })
  void malformedHeadIsRefused(String head) {
    assertRefused(400, "--b\r\n" + head + "\r\n\r\n1\r\n--b--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a ", "a\"b", "a;b", "a\u00e9", "a\r\nb", "a%b"})
  void malformedBoundaryIsRefused(String boundary) {
    assertThatThrownBy(() -> parse(boundary, "--" + boundary + "--"))
        .isInstanceOf(HttpException.class);
  }

  @Test
  void boundaryHasAtMost70Characters() {
    String longest = "0'()+_,-./:=? ".repeat(5).substring(0, 69) + "b";
    assertThat(parse(longest, "--" + longest + "--")).isEmpty();
    assertThatThrownBy(() -> parse("x".repeat(71), "")).isInstanceOf(HttpException.class);
  }

  @Test
  void limitsAreExact() {
    String part = "\r\n--b\r\n" + NAMED;
    assertThat(parse(part.repeat(100) + "\r\n--b--")).hasSize(100);
    assertRefused(413, part.repeat(101) + "\r\n--b--");
    String rest = "\r\nX: " + "x".repeat(200 - NAMED.length() - 5) + "\r\n\r\n";
    assertThat(parse("--b\r\n" + NAMED.strip() + rest + "\r\n--b--")).hasSize(1);
    assertRefused(413, "--b\r\n" + NAMED.strip() + rest.replace("X", "XX") + "\r\n--b--");
  }

  @ParameterizedTest
  @CsvSource({
    "form-data; name=\"a b\", a b,",
    "form-data; filename=\"a; name=x.txt\"; name=n, n, a; name=x.txt",
    "form-data; name=n; filename=\"C:\\dir\\new.txt\", n, C:\\dir\\new.txt",
    "form-data; name=n; filename=\"a\\\"b\\\\c\", n, a\"b\\c",
    "form-data; name=\"%22%41\"; filename=\"a%22b%41\", '\"%41', a\"b%41",
    "form-data; name=n; filename*=UTF-8''x; filename=y, n, y",
    "form-data; name=n; filename*=UTF-8''x, n, ''",
    "form-data; name=n; filename=\"\", n, ''",
    "Form-Data; Name=n; FileName=x, n, x",
  })
  void namesAreReadAsClientsWriteThem(String disposition, String name, String fileName) {
    PartHead head = PartHead.parse(
        ("Content-Disposition: " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    assertThat(head.name()).isEqualTo(name);
    assertThat(head.fileName()).isEqualTo(fileName);
    assertThat(head.contentType()).isEqualTo("text/plain");
  }

  @Test
  void namesAreUtf8() {
    String line = "Content-Disposition: form-data; name=\"jö\"; filename=\"€.txt\"\r\n\r\n";
    PartHead head = PartHead.parse(line.getBytes(StandardCharsets.UTF_8));
    assertThat(head.name()).isEqualTo("jö");
    assertThat(head.fileName()).isEqualTo("€.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable"
      })
  void otherEncodingsAreRefused(String field) {
    assertRefused(415, "--b\r\n" + field + "\r\n" + NAMED + "1\r\n--b--");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain; charset=\"UTF-8\"",
        "Content-Type: application/json",
        "Content-Type:",
        "Content-Transfer-Encoding: 8BIT"
      })
  void plainEncodingsAreTaken(String field) {
    assertThat(parse("--b\r\n" + field + "\r\n" + NAMED + "1\r\n--b--")).containsExactly("a=1");
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("contents") List<String> contents, @ForAll("pieces") int piece) {
    StringBuilder body = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String content : contents) {
      body.append("\r\n--x-b\r\n").append(NAMED).append(content);
      expected.add("a=" + content);
    }
    body.append("\r\n--x-b--\r\n");
    byte[] bytes = body.toString().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(parse("x-b", bytes, piece)).isEqualTo(expected);
  }

  /** Contents of what boundaries are made of, but without one. */
  @Provide
  Arbitrary<List<String>> contents() {
    return Arbitraries.of("\r", "\n", "\r\n", "-", "--", "--x", "\r\n--x-", "x-b", "a", "\u00ff")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces))
        .filter(content -> !("\r\n" + content + "\r\n").contains("\r\n--x-b"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Integer> pieces() {
    return Arbitraries.integers().between(1, 40);
  }

  @Property
  void hostileBytesAreReadOrRefused(@ForAll("hostile") String body, @ForAll("pieces") int piece) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    Object whole = outcome(bytes, bytes.length + 1);
    assertThat(outcome(bytes, piece)).isEqualTo(whole);
  }

  /** The parts, or the status of the refusal: the same wherever the body is cut. */
  private static Object outcome(byte[] body, int piece) {
    try {
      return parse("b", body, piece);
    } catch (HttpException refusal) {
      return refusal.status() + refusal.detail();
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> tokens = Arbitraries.of(
        "--b",
        "--b--",
        "\r\n",
        "\r",
        "\n",
        "-",
        ":",
        ";",
        " ",
        "\"",
        "\\",
        "=",
        "\u0000",
        "\u00ff",
        "name=a",
        "filename=a",
        NAMED,
        "Content-Disposition: form-data",
        "Content-Type: text/plain");
    return Combinators.combine(Arbitraries.of("", "--b\r\n", "--b\r\n" + NAMED), tokens.list())
        .as((start, rest) -> start + String.join("", rest));
  }
}
