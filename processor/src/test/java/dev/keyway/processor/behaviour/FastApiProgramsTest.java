package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.Exchange;
import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FastAPI's tutorial and what its own tests are about, as somebody writes it who comes from there: an API
 * for each chapter, and a table of requests with what is answered. Where Keyway answers otherwise, the table
 * says why.
 */
class FastApiProgramsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "behaviour", "fastapi");

  @TempDir
  private static Path directory;

  static List<String> programs() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programAnswersAsItsTableSays(String program) {
    Path folder = FOLDER.resolve(program);
    List<Exchange> exchanges = Exchange.read(folder.resolve("cases.txt"));
    assertThat(exchanges).isNotEmpty();
    String api = program + "." + program.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + program.substring(1) + "Api";
    try (RunningApi running =
        RunningApi.start(JavacRun.sources(folder), directory.resolve(program), api)) {
      List<String> differences = exchanges.stream()
          .flatMap(exchange -> exchange.differences(running).stream())
          .toList();
      assertThat(differences).isEmpty();
    }
  }
}
