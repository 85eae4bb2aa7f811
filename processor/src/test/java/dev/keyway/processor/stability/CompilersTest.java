package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.processor.stability.Compilers.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  @Test
  void documentsAreUtf8WhateverEncodingSourcesHave() throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("PageApi.java"), """
        @dev.keyway.Api(title = "P\\u00e1gina", version = "1")
        class PageApi {
          @dev.keyway.Get("/") void root() {}
        }
        """);
    Compilation pages = Compilation.of(directory.resolve("pages"), List.of(source));
    List<String> options = new ArrayList<>(pages.options());
    options.addAll(List.of("-encoding", "ISO-8859-1"));
    for (Compiler compiler : List.of(Compilers.javac(), Compilers.eclipse())) {
      assertThat(compiler.run(pages.with(options.toArray(String[]::new)))).isEmpty();
      assertThat(pages.classes().resolve("META-INF/keyway/PageApi/openapi.json"))
          .content(StandardCharsets.UTF_8)
          .contains("Página");
    }
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
