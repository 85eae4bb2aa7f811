package dev.keyway.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.testing.JavacRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages on what is reported: there is one for each id, and what they show is so.
 *
 * <p>The example says in a comment what is reported of the line below, {@code // error: [Keyway/Id]
 * start of the sentence}; at the end of a file, it is about no line. What stands after {@code //
 * option:} is given to the compiler.
 */
class DiagnosticPagesTest {
  private static final String FOLDER = "diagnostics";
  private static final String FILE = "ShopApi.java";

  /** What no source alone brings about: it takes another file or processor, or a bug. */
  private static final Set<String> WITHOUT_EXAMPLE = Set.of(
      "SecurityLock", "LateDeclaration", "PartialCompilation", "MissingType", "InternalError");

  /** What javac adds if there are only warnings. */
  private static final String WARNINGS_ARE_ERRORS = "error: warnings found and -Werror specified";

  private static final Pattern EXPECTATION =
      Pattern.compile("\\s*// (error|warning): (\\[Keyway/\\w+] .*)");
  private static final Pattern OPTION = Pattern.compile("// option: (\\S+)");

  @TempDir
  private Path directory;

  /** The ids that a source can provoke. */
  static List<String> examples() {
    return Arrays.stream(DiagnosticId.values())
        .map(DiagnosticId::id)
        .filter(id -> !WITHOUT_EXAMPLE.contains(id))
        .toList();
  }

  @Test
  void everyIdHasAPageAndEveryPageAnId() {
    List<String> ids =
        Arrays.stream(DiagnosticId.values()).map(id -> id.id() + ".md").toList();
    assertThat(Pages.in(FOLDER)).containsExactlyInAnyOrderElementsOf(ids);
    ids.forEach(page ->
        assertThat(Pages.text(FOLDER, page)).startsWith("# " + page.replace(".md", "") + "\n\n"));
  }

  @Test
  void theIndexListsEveryPageOnceInTheOrderOfTheIds() {
    List<String> listed = new ArrayList<>();
    Matcher row = Pattern.compile("(?m)^\\| \\[(\\w+)]\\(\\1\\.md\\) \\| .+\\. \\|$")
        .matcher(Pages.text(FOLDER, "README.md"));
    while (row.find()) {
      listed.add(row.group(1));
    }
    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticId.values()).map(DiagnosticId::id).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleIsReportedAsThePageSaysAndAsNothingElse(String id) {
    String example = block(id, "Example", "java");
    Map<String, String> files = Pages.files(example, FILE);
    List<String> expected = expectations(files);
    assertThat(expected).describedAs("announced in the example").hasSize(1);
    assertThat(expected.get(0)).contains("[Keyway/" + id + "]");

    JavacRun javac = Pages.compile(files, directory, options(example));

    assertThat(javac.messages().stream().filter(text -> text.contains("[Keyway/")))
        .describedAs("reported")
        .singleElement()
        .asString()
        .startsWith(expected.get(0));
    List<String> printed = javac.printed().stream()
        .filter(text -> !text.equals(WARNINGS_ARE_ERRORS))
        .toList();
    assertThat(String.join("\n", printed) + "\n")
        .describedAs("printed")
        .isEqualTo(block(id, "Message", "text"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theMendedExampleCompilesWithoutAWord(String id) {
    String fixed = block(id, "Fixed", "java");
    JavacRun javac = Pages.compile(Pages.files(fixed, FILE), directory, options(fixed));
    assertThat(javac.messages()).isEmpty();
    assertThat(javac.successful()).isTrue();
  }

  private static String block(String id, String section, String language) {
    return Pages.blocks(Pages.text(FOLDER, id + ".md")).stream()
        .filter(block -> block.section().equals(section) && block.language().equals(language))
        .map(Pages.Block::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + ".md has no \"" + section + "\""));
  }

  private static String[] options(String block) {
    return block
        .lines()
        .map(OPTION::matcher)
        .filter(Matcher::matches)
        .map(option -> option.group(1))
        .toArray(String[]::new);
  }

  /** How the messages start that the files announce, as {@link JavacRun#messages} has them. */
  private static List<String> expectations(Map<String, String> files) {
    Map<String, String> expected = new LinkedHashMap<>();
    files.forEach((path, text) -> {
      String file = Path.of(path).getFileName().toString();
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher comment = EXPECTATION.matcher(lines.get(i));
        if (comment.matches()) {
          boolean atEnd = i + 1 == lines.size();
          String place = atEnd ? "" : file + ":" + (i + 2) + ": ";
          expected.put(
              path + i,
              place + comment.group(1).toUpperCase(Locale.ROOT) + ": " + comment.group(2));
        }
      }
    });
    return List.copyOf(expected.values());
  }
}
