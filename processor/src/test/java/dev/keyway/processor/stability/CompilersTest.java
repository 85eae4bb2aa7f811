package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.processor.stability.Compilers.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All compilers make what is expected of the one that runs the tests. */
class CompilersTest {
  @TempDir
  private Path directory;

  @Test
  void eclipseMakesTheGoldens() throws IOException, InterruptedException {
    assertMakesTheGoldens(Compilers.eclipse());
  }

  @Test
  void javacOfAnotherJdkMakesTheGoldens() throws IOException, InterruptedException {
    Optional<Compiler> other = Compilers.otherJavac();
    assumeTrue(other.isPresent(), Compilers.NO_OTHER_JDK);
    assertMakesTheGoldens(other.get());
  }

  private void assertMakesTheGoldens(Compiler compiler) throws IOException, InterruptedException {
    List<String> names = Compilation.goldens();
    List<Compilation> compilations = names.stream()
        .map(name ->
            Compilation.of(directory.resolve(name), Compilation.sources("golden", name, "input")))
        .toList();
    assertThat(compiler.run(compilations)).allMatch(String::isEmpty);
    for (int i = 0; i < names.size(); i++) {
      assertThat(compilations.get(i).files()).isEqualTo(Compilation.expected(names.get(i)));
    }
  }
}
