package dev.keyway.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is reported, and where. Each source in {@code compile-fail/<id>} says in comments what it
 * expects: {@code // error: [Keyway/Id] start of the sentence} above the offending line, or {@code //
 * error at `text`: ...} where the column matters, too. Nothing else may be reported; a source without
 * such comments is a near miss, which compiles.
 */
class CompileFailTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "compile-fail");
  private static final Pattern EXPECTATION =
      Pattern.compile("\\s*// (error|warning)(?: at `(.*)`)?: (\\[Keyway/\\w+] .*)");

  static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> CORPUS.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  static List<String> ids() throws IOException {
    try (Stream<Path> directories = Files.list(CORPUS)) {
      return directories
          .map(directory -> directory.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void reportsWhatTheSourceSays(String source) throws IOException {
    String text = Files.readString(CORPUS.resolve(source));
    List<Expected> expected = expectations(text);
    Compilation compilation = compile(source, text);

    List<Expected> missing = new ArrayList<>(expected);
    List<String> unexpected = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      boolean wanted = missing.stream()
          .filter(each -> each.fits(diagnostic))
          .findFirst()
          .map(missing::remove)
          .orElse(false);
      if (!wanted && diagnostic.getKind() != Diagnostic.Kind.NOTE) {
        unexpected.add(diagnostic.getLineNumber()
            + ":"
            + diagnostic.getColumnNumber()
            + ": "
            + diagnostic.getMessage(Locale.ROOT));
      }
    }
    assertThat(unexpected).describedAs("reported beside what is expected").isEmpty();
    assertThat(missing).describedAs("expected, but not reported").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyIdHasACaseAndANearMiss(String id) throws IOException {
    boolean reported = false;
    boolean nearMiss = false;
    try (Stream<Path> sources = Files.list(CORPUS.resolve(id))) {
      for (Path source : sources.toList()) {
        List<Expected> expected = expectations(Files.readString(source));
        reported |=
            expected.stream().anyMatch(each -> each.text().startsWith("[Keyway/" + id + "]"));
        nearMiss |= expected.isEmpty();
      }
    }
    assertThat(reported).describedAs("a source that is reported as " + id).isTrue();
    assertThat(nearMiss).describedAs("a near miss of " + id).isTrue();
  }

  private static Compilation compile(String name, String text) {
    String className = Path.of(name).getFileName().toString().replace(".java", "");
    return javac()
        .withProcessors(new KeywayProcessor())
        // A case is one file, whose classes generated code uses from others.
        .withOptions(
            "--release", "17", "-Xlint:all,-processing,-auxiliaryclass", "-Xmaxerrs", "1000")
        .compile(JavaFileObjects.forSourceString(className, text));
  }

  private static List<Expected> expectations(String text) {
    List<Expected> expected = new ArrayList<>();
    List<Matcher> open = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTATION.matcher(lines.get(i));
      if (matcher.matches()) {
        open.add(matcher);
        continue;
      }
      for (Matcher each : open) {
        expected.add(Expected.of(each, i + 1, lines.get(i)));
      }
      open.clear();
    }
    return expected;
  }

  /**
   * A message.
   *
   * @param column where it points at, or 0 for anywhere in the line
   * @param text how it starts
   */
  private record Expected(Diagnostic.Kind kind, long line, long column, String text) {

    static Expected of(Matcher comment, long number, String line) {
      Diagnostic.Kind kind = Diagnostic.Kind.valueOf(comment.group(1).toUpperCase(Locale.ROOT));
      int column = comment.group(2) == null ? 0 : line.indexOf(comment.group(2)) + 1;
      assertThat(comment.group(2) == null || column > 0)
          .describedAs("line %s has %s", number, comment.group(2))
          .isTrue();
      return new Expected(kind, number, column, comment.group(3));
    }

    boolean fits(Diagnostic<? extends JavaFileObject> diagnostic) {
      return diagnostic.getKind() == kind
          && diagnostic.getLineNumber() == line
          && (column == 0 || diagnostic.getColumnNumber() == column)
          && diagnostic.getMessage(Locale.ROOT).startsWith(text);
    }
  }
}
