package dev.keyway.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated, character by character. {@code -Dkeyway.updateGoldens=true} rewrites what is
 * expected; read the difference before committing it.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir
  private Path directory;

  static List<String> cases() throws IOException {
    try (Stream<Path> cases = Files.list(GOLDEN)) {
      return cases.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedFilesAreAsExpected(String name) throws IOException {
    Path expected = GOLDEN.resolve(name).resolve("expected");
    SortedMap<String, String> generated = compiled(inputs(name), "run");
    if (Boolean.getBoolean("keyway.updateGoldens")) {
      update(expected, generated);
    }
    Map<String, String> wanted = JavacRun.read(expected);
    assertThat(generated.keySet())
        .describedAs(
            "files of %s; run with -Dkeyway.updateGoldens=true to create what is missing in %s",
            name, expected)
        .isEqualTo(wanted.keySet());
    generated.forEach(
        (file, text) -> assertThat(text).describedAs(file).isEqualTo(wanted.get(file)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void orderOfTheSourcesChangesNothing(String name) {
    List<Path> inputs = new ArrayList<>(inputs(name));
    SortedMap<String, String> generated = compiled(inputs, "forwards");
    Collections.reverse(inputs);
    assertThat(compiled(inputs, "backwards")).isEqualTo(generated);
  }

  private SortedMap<String, String> compiled(List<Path> inputs, String run) {
    JavacRun javac = JavacRun.of(inputs, directory.resolve(run));
    assertThat(javac.messages()).isEmpty();
    assertThat(javac.successful()).isTrue();
    return new TreeMap<>(javac.generated());
  }

  private static List<Path> inputs(String name) {
    return JavacRun.sources(GOLDEN.resolve(name).resolve("input"));
  }

  private static void update(Path expected, Map<String, String> generated) throws IOException {
    if (Files.exists(expected)) {
      try (Stream<Path> old = Files.walk(expected)) {
        for (Path file : old.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path target = expected.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}
