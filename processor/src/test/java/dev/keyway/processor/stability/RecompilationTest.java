package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.stability.Compilers.Compiler;
import dev.keyway.processor.testing.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds compile again, and often not everything: what comes out stays as it was. */
class RecompilationTest {
  private static final List<Path> SOURCES = Compilation.sources("golden", "orders", "input");

  private final Compiler javac = Compilers.javac();

  @TempDir
  private Path directory;

  private Compilation first;
  private SortedMap<String, String> expected;

  @BeforeEach
  void compile() throws IOException, InterruptedException {
    first = Compilation.of(directory, SOURCES);
    assertThat(javac.run(first)).isEmpty();
    expected = first.files();
  }

  @Test
  void compilingAgainIntoTheSameFoldersMakesTheSame() throws IOException, InterruptedException {
    assertThat(javac.run(first.after(first))).isEmpty();
    assertThat(first.files()).isEqualTo(expected);
  }

  @Test
  void generatedSourcesOnTheSourcePathAreMadeAgain() throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(first.options());
    options.addAll(List.of("-sourcepath", first.generated().toString(), "-implicit:class"));
    assertThat(javac.run(first.with(options.toArray(String[]::new)))).isEmpty();
    assertThat(first.files()).isEqualTo(expected);
  }

  @Test
  void generatedSourcesAmongTheSourcesAreReported() throws IOException, InterruptedException {
    List<Path> all = new ArrayList<>(SOURCES);
    all.addAll(JavacRun.sources(first.generated()));
    assertThat(javac.run(first.of(all)))
        .contains("[Keyway/UnwritableFile] shop.ShopApi_Router can't be written: something of that"
            + " name is there already.");
    assertThat(first.files()).isEqualTo(expected);
  }

  @Test
  void processingWithoutCompilingMakesTheSame() throws IOException, InterruptedException {
    Compilation processed = Compilation.of(directory.resolve("processed"), SOURCES);
    List<String> options = new ArrayList<>(processed.options());
    options.add("-proc:only");
    assertThat(javac.run(processed.with(options.toArray(String[]::new)))).isEmpty();
    assertThat(processed.files()).isEqualTo(expected);

    List<Path> all = new ArrayList<>(SOURCES);
    all.addAll(JavacRun.sources(processed.generated()));
    assertThat(javac.run(processed.of(all).with("-proc:none"))).isEmpty();
    assertThat(javac.run(processed)).isEmpty();
    assertThat(processed.files()).isEqualTo(expected);
  }

  @Test
  void routesClassAloneIsReported() throws IOException, InterruptedException {
    Compilation alone = first.of(named("OrderApi.java")).after(first);
    for (Compiler compiler : List.of(javac, Compilers.eclipse())) {
      assertThat(compiler.run(alone))
          .contains(
              "[Keyway/PartialCompilation] OrderApi is compiled without the API that it belonged to"
                  + " before.",
              "to fix: compile everything.");
      assertThat(first.files()).isEqualTo(expected);
    }
  }

  @Test
  void apiAloneThatNamesNoRoutesSaysWhoIsMissing() throws IOException, InterruptedException {
    Compilation alone = first.of(named("ShopApi.java")).after(first);
    for (Compiler compiler : List.of(javac, Compilers.eclipse())) {
      assertThat(compiler.run(alone))
          .contains(
              "[Keyway/PartialCompilation] OrderApi belonged to ShopApi before, and isn't compiled"
                  + " with it now.",
              "to fix: compile everything, or name the classes in @Api(routes = {...}).");
      assertThat(first.files()).isEqualTo(expected);
    }
  }

  @Test
  void apiAloneThatNamesItsRoutesMakesTheSame() throws IOException, InterruptedException {
    Compilation whole = library();
    SortedMap<String, String> all = whole.files();
    assertThat(all).containsKey("lib/Items.javadoc.properties");
    Compilation alone =
        whole.of(Compilation.sources("stability", "library", "input", "app")).after(whole);
    assertThat(javac.run(alone)).isEmpty();
    assertThat(whole.files()).isEqualTo(all);
  }

  @Test
  void routesAndTheirApiWithoutTheRestMakeTheSame() throws IOException, InterruptedException {
    Compilation whole = library();
    SortedMap<String, String> all = whole.files();
    List<Path> some = whole.sources().stream()
        .filter(source -> source.endsWith("LibApi.java") || source.endsWith("Items.java"))
        .toList();
    assertThat(javac.run(whole.of(some).after(whole))).isEmpty();
    assertThat(whole.files()).isEqualTo(all);
  }

  @Test
  void javadocThatIsGoneIsNotKept() throws IOException, InterruptedException {
    for (Compiler compiler : List.of(javac, Compilers.eclipse())) {
      Path source = Files.writeString(directory.resolve("Item.java"), """
          /** Something to sell. */
          record Item(String name) {}
          """);
      Compilation item =
          Compilation.of(directory.resolve("item"), List.of(source)).keepingJavadoc();
      assertThat(compiler.run(item)).isEmpty();
      assertThat(item.files())
          .containsExactly(Map.entry("Item.javadoc.properties", "Item=Something to sell.\n"));
      Files.writeString(source, "record Item(String name) {}");
      assertThat(compiler.run(item)).isEmpty();
      assertThat(item.files()).containsExactly(Map.entry("Item.javadoc.properties", ""));
    }
  }

  @Test
  void classesThatAreOnlyProcessedAreReported() throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(first.options());
    options.add("shop.OrderApi");
    Compilation partial =
        first.of(named("ShopApi.java")).with(options.toArray(String[]::new)).after(first);
    assertThat(javac.run(partial))
        .contains(
            "[Keyway/PartialCompilation] shop.OrderApi is processed from its class file, which"
                + " doesn't have all that is in the source.",
            "to fix: compile everything.");
    assertThat(first.files()).isEqualTo(expected);
  }

  /** The library and its API together, compiled. */
  private Compilation library() throws IOException, InterruptedException {
    Compilation whole = Compilation.of(
            directory.resolve("library"), Compilation.sources("stability", "library", "input"))
        .keepingJavadoc();
    List<String> options = new ArrayList<>(whole.options());
    options.add("-parameters");
    whole = whole.with(options.toArray(String[]::new));
    assertThat(javac.run(whole)).isEmpty();
    return whole;
  }

  private static List<Path> named(String name) {
    return SOURCES.stream().filter(source -> source.endsWith(name)).toList();
  }
}
