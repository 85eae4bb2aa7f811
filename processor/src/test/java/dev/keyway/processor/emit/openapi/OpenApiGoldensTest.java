package dev.keyway.processor.emit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of whole compilations are valid, too. */
class OpenApiGoldensTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @Test
  void documentsAreValid() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      List<Path> documents = files.filter(file -> file.endsWith("openapi.json")).toList();
      for (Path document : documents) {
        assertThat(OpenApiSchema.problems(Files.readString(document)))
            .describedAs(document.toString())
            .isEmpty();
      }
    }
  }
}
