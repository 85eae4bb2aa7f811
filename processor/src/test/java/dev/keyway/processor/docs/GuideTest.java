package dev.keyway.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide: its sources compile, and what it shows of generated code is generated from them.
 *
 * <p>A block of Java that starts with {@code // file: shop/Orders.java} is a whole file. The files
 * of one page below one folder are a program. A block that starts with {@code // generated:
 * shop/Orders_Endpoints.java} is a part of that file; for other formats the same stands before the
 * block, in {@code <!-- generated: ... -->}.
 */
class GuideTest {
  private static final String FOLDER = "guide";
  private static final Pattern GENERATED =
      Pattern.compile("(?://|<!--) generated: (\\S+)(?: -->)?");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TempDir
  private static Path directory;

  /** The compilations, by the name of their folder. */
  private static final Map<String, JavacRun> RUNS = new TreeMap<>();

  @BeforeAll
  static void compileTheGuide() {
    for (String page : pages()) {
      Map<String, Map<String, String>> programs = new LinkedHashMap<>();
      for (Pages.Block block : Pages.blocks(Pages.text(FOLDER, page))) {
        if (block.language().equals("java") && block.text().startsWith("// file: ")) {
          Pages.files(block.text(), "").forEach((path, text) -> {
            String program = path.substring(0, path.indexOf('/'));
            programs.computeIfAbsent(program, unused -> new LinkedHashMap<>()).put(path, text);
          });
        }
      }
      programs.forEach((program, files) -> {
        assertThat(RUNS).describedAs("%s in %s", program, page).doesNotContainKey(program);
        RUNS.put(program, Pages.compile(files, directory.resolve(program)));
      });
    }
  }

  static List<String> pages() {
    return Pages.in(FOLDER);
  }

  @Test
  void everyProgramCompilesWithoutAWord() {
    assertThat(RUNS).isNotEmpty();
    RUNS.forEach((program, javac) -> {
      assertThat(javac.messages()).describedAs(program).isEmpty();
      assertThat(javac.successful()).describedAs(program).isTrue();
    });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyExcerptIsInTheGeneratedFile(String page) {
    for (Pages.Block block : Pages.blocks(Pages.text(FOLDER, page))) {
      String firstLine = block.text().lines().findFirst().orElse("");
      Matcher inBlock = GENERATED.matcher(firstLine);
      Matcher before = GENERATED.matcher(block.before());
      if (inBlock.matches()) {
        String excerpt = block.text().substring(firstLine.length()).strip();
        assertGenerated(inBlock.group(1), excerpt);
      } else if (before.matches()) {
        assertGenerated(before.group(1), block.text().strip());
      }
    }
  }

  /** The indentation of the first line is no matter: an excerpt starts where it starts. */
  private static void assertGenerated(String file, String excerpt) {
    List<String> found = new ArrayList<>();
    for (JavacRun javac : RUNS.values()) {
      String text = javac.generated().get(file);
      if (text != null) {
        found.add(text);
      }
    }
    assertThat(found).describedAs("the generated file %s", file).hasSize(1);
    assertThat(found.get(0)).describedAs(file).contains(excerpt);
  }

  @Test
  void linksLeadToPages() {
    for (String folder : List.of("", FOLDER, "diagnostics")) {
      List<String> pages = new ArrayList<>(Pages.in(folder));
      if (Files.exists(Path.of("..", "docs", folder, "README.md"))) {
        pages.add("README.md");
      }
      for (String page : pages) {
        Matcher link = LINK.matcher(Pages.text(folder, page));
        while (link.find()) {
          assertThat(Path.of("..", "docs", folder).resolve(link.group(1)))
              .describedAs("link in %s/%s", folder, page)
              .exists();
        }
      }
    }
  }
}
