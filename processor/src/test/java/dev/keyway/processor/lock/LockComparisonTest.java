package dev.keyway.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.lock.SecurityLock.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockComparisonTest {

  private static List<String> compare(String accepted, String current) throws Exception {
    return Locks.differences(
        Locks.section(accepted.split("\n")), Locks.section(current.split("\n")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', quoteCharacter = '$', textBlock = """
          O "a b" checked by X > O "a" checked by X > widened
          O "a" checked by X > O checked by X > widened
          O "a" checked by X > O "a" or "b" checked by X > widened
          O "a b" checked by X > O "a" or "b" checked by X > widened
          O "a" checked by X > O "a b" checked by X > narrowed
          O checked by X > O "a" checked by X > narrowed
          O "a" or "b" checked by X > O "b" checked by X > narrowed
          O "a" checked by X; K checked by Y > O "a" checked by X > widened
          O "a" checked by X > K checked by Y; O "a" checked by X > narrowed
          O "a" checked by X > O "b" checked by X > changed
          O "a" or "b" checked by X > O "a" or "c" checked by X > changed
          O "a" checked by X > K checked by X > changed
          O "a" checked by X > O "a" checked by Y > changed
          O "a" checked by X > O "a" checked by generated code after X > changed
          O "a" checked by X > O "a" checked by X; optional K checked by Y > changed
          O "a" checked by X > public: "why" > now public
          O "a" checked by X > public: "why"; optional O checked by X > now public
          public: "why" > O checked by X > no longer public
          public: "why" > public: "why not" > changed
          public > public: "why" > changed
          public > WebSocket; public > changed
          WebSocket; O "a" checked by X > O "a" checked by X > changed
          WebSocket; O "a" checked by X > WebSocket; O checked by X > widened
          public: "why"; optional O checked by X > public: "why" > changed
          """)
  void saysWhatADifferenceMeans(String accepted, String current, String label) throws Exception {
    assertThat(compare("GET /a " + accepted, "GET /a " + current))
        .containsExactly(label + ": GET /a");
  }

  @Test
  void endpointsComeAndGo() throws Exception {
    assertThat(compare("GET /a O checked by X", "POST /a O checked by X\nGET /b public"))
        .containsExactly("new: POST /a", "new: GET /b", "gone: GET /a");
  }

  @Test
  void whatMattersMostComesFirst() throws Exception {
    assertThat(compare("""
            GET /a O "a" checked by X
            GET /b public: "why"
            GET /c O "a" checked by X
            GET /d O "a" checked by X
            GET /e O "a" checked by X
            GET /f O "a" checked by X""", """
            GET /a O "a b" checked by X
            GET /b O checked by X
            GET /c O "b" checked by X
            GET /d O checked by X
            GET /e public: "why"
            GET /g O "a" checked by X"""))
        .containsExactly(
            "now public: GET /e",
            "widened: GET /d",
            "new: GET /g",
            "changed: GET /c",
            "narrowed: GET /a",
            "no longer public: GET /b",
            "gone: GET /f");
  }

  @Test
  void newImplicationWidensEveryEndpointThatItReaches() throws Exception {
    String lines =
        "GET /a O \"a\" checked by X\nGET /b O \"b\" checked by X\nGET /c Other \"a\" checked by X";
    assertThat(compare(lines, lines + "\nscheme O \"admin\" implies \"a\""))
        .containsExactly("widened: what \"admin\" of O implies", "widened: GET /a");
    assertThat(compare(lines + "\nscheme O \"admin\" implies \"a\"", lines))
        .containsExactly("narrowed: what \"admin\" of O implies", "narrowed: GET /a");
  }

  @Test
  void implicationThatMovesToAnotherScopeIsAChange() throws Exception {
    String line = "GET /a O \"a\" checked by X\n";
    assertThat(compare(
            line + "scheme O \"x\" implies \"a\"\nscheme O \"z\" implies \"a b\"",
            line + "scheme O \"y\" implies \"a\"\nscheme O \"z\" implies \"b c\""))
        .containsExactly(
            "widened: what \"y\" of O implies",
            "changed: what \"z\" of O implies",
            "changed: GET /a",
            "narrowed: what \"x\" of O implies");
  }

  @Test
  void alternativeThatIsImpliedAnywayAdmitsNobodyElse() throws Exception {
    String implication = "scheme O \"admin\" implies \"a\"\n";
    assertThat(compare(
            implication + "GET /a O \"a\" checked by X",
            implication + "GET /a O \"a\" or \"admin\" checked by X"))
        .containsExactly("changed: GET /a");
    assertThat(compare(
            "GET /a O \"a\" or \"admin\" checked by X",
            implication + "GET /a O \"a\" checked by X"))
        .containsExactly("widened: what \"admin\" of O implies", "changed: GET /a");
  }

  @Test
  void linesShowBothSides() throws Exception {
    Section accepted = Locks.section("GET /a O \"a\" checked by X");
    Section current = Locks.section("GET /a O checked by X");
    assertThat(LockComparison.compare(accepted, current).get(0).lines())
        .containsExactly("widened: GET /a", "  - O \"a\" checked by X", "  + O checked by X");
  }
}
