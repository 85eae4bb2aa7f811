package dev.keyway.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockReaderTest {
  private static final String LINE = "GET /a O \"a\" checked by X";

  private static void assertMalformed(String text, String problem) {
    assertThatExceptionOfType(MalformedLockException.class)
        .isThrownBy(() -> LockReader.read(text))
        .withMessage(problem);
  }

  @Test
  void commentsBlankLinesAndLineEndsSayNothing() throws Exception {
    assertThat(
            LockReader.read("# Keyway security lock, format 1\r\n\r\n# ours\r\napi A\r\n" + LINE))
        .isEqualTo(LockReader.read("# Keyway security lock, format 1\napi A\n" + LINE + "\n\n"));
  }

  @Test
  void otherFilesAndFormatsAreRefused() {
    assertMalformed("", "line 1 should be \"# Keyway security lock, format 1\"");
    assertMalformed("api A\n", "line 1 should be \"# Keyway security lock, format 1\"");
    assertMalformed(
        "# Keyway security lock, format 2\nwhatever",
        "it has format 2, and this version of Keyway knows format 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> feature", "||||||| base"})
  void marksOfAConflictAreNamedBeforeAllElse(String mark) {
    assertMalformed(Locks.text(LINE, LINE, mark), "line 5 has the mark of a merge conflict");
    assertMalformed(mark + "\n", "line 1 has the mark of a merge conflict");
  }

  @Test
  void everythingStandsOnce() {
    assertMalformed(Locks.text(LINE, "GET /b public", LINE), "line 5 repeats line 3");
    assertMalformed(Locks.text(LINE, "GET /a public"), "line 4 repeats line 3");
    assertMalformed(Locks.text(LINE, "api shop.ShopApi"), "line 4 repeats line 2");
    assertMalformed(
        Locks.text("scheme O \"a\" implies \"b\"", "scheme O \"a\" implies \"c\""),
        "line 4 repeats line 3");
  }

  @Test
  void sameEndpointInTwoApisIsFine() throws Exception {
    assertThat(LockReader.read(Locks.text(LINE, "api Other", LINE)).apis()).hasSize(2);
  }

  @Test
  void linesBelongToAnApi() {
    assertMalformed(
        Locks.HEADER + "\n" + LINE, "line 2 comes before the first API: \"" + LINE + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a",
        "GET /a ",
        "get /a public",
        "FETCH /a public",
        "GET a public",
        " GET /a public",
        "GET  /a public",
        "GET /a publik",
        "GET /a public: ",
        "GET /a public: why",
        "GET /a public: \"why",
        "GET /a public: \"a \" b\"",
        "GET /a public: \"\\x\"",
        "GET /a public: \"\\u{110000}\"",
        "GET /a public; ",
        "GET /a public; public",
        "GET /a O",
        "GET /a O \"a\"",
        "GET /a O \"a\" \"b\" checked by X",
        "GET /a O \"a\" and \"b\" checked by X",
        "GET /a O \"\" checked by X",
        "GET /a O \"a  b\" checked by X",
        "GET /a O \"a\" checked by ",
        "GET /a O \"a\" checked by X; ",
        "GET /a O \"a\" checked by X;P checked by Y",
        "GET /a O \"a\" checked by X; O \"b\" checked by Y",
        "GET /a optional O checked by X",
        "GET /a public; O checked by X",
        "GET /a WebSocket",
        "GET /a WebSocket; ",
        "GET /a public; WebSocket",
        "POST /a WebSocket; public",
        "scheme O \"a\" implies b",
        "scheme O \"a b\" implies \"c\"",
        "scheme \"a\" implies \"b\"",
        "anything else",
      })
  void whatKeywayDoesNotWriteIsRefused(String line) {
    assertMalformed(Locks.text(line), "line 3 isn't one that Keyway writes: \"" + line + "\"");
  }

  @Test
  void schemesMayBeNamedAfterTheWordsBetween() throws Exception {
    String webSocket = "GET /a WebSocket; WebSocket \"a\" checked by X";
    assertThat(LockWriter.write(LockReader.read(Locks.text(webSocket)))).contains(webSocket + "\n");
    String line =
        "GET /a public: \"; or\"; optional checked checked by X; optional optional checked by X;"
            + " optional public checked by X";
    assertThat(LockWriter.write(LockReader.read(Locks.text(line)))).contains(line + "\n");
    String demanded =
        "GET /a checked \"a;\" checked by X; optional \"a; or\" or \"b\" checked by X, Y";
    assertThat(LockWriter.write(LockReader.read(Locks.text(demanded))))
        .contains(
            "GET /a checked \"a;\" checked by X; optional \"b\" or \"a; or\" checked by X, Y\n");
  }
}
