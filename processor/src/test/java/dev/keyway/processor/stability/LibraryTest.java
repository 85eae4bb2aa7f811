package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.processor.stability.Compilers.Compiler;
import dev.keyway.processor.testing.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes from a library make the same files as from source: whichever compiler made the library, and
 * whichever reads it.
 */
class LibraryTest {
  private static final List<Path> LIBRARY =
      Compilation.sources("stability", "library", "input", "lib");
  private static final List<Path> API = Compilation.sources("stability", "library", "input", "app");

  @TempDir
  private static Path directory;

  private static final List<Compilation> LIBRARIES = new ArrayList<>();
  private static Map<String, String> expected = Map.of();

  @BeforeAll
  static void compileLibraries() throws IOException, InterruptedException {
    List<Path> all = new ArrayList<>(LIBRARY);
    all.addAll(API);
    Compilation whole = Compilation.of(directory.resolve("whole"), all);
    assertThat(Compilers.javac().run(whole)).isEmpty();
    expected = whole.files();
    LIBRARIES.add(library(Compilers.javac(), "javac-parameters", "-parameters", "-g:none"));
    LIBRARIES.add(library(Compilers.javac(), "javac-debug", "-g"));
    LIBRARIES.add(library(Compilers.eclipse(), "eclipse-parameters", "-parameters", "-g:none"));
    LIBRARIES.add(library(Compilers.eclipse(), "eclipse-debug", "-g"));
    Optional<Compiler> other = Compilers.otherJavac();
    if (other.isPresent()) {
      LIBRARIES.add(library(other.get(), "other", "-parameters", "-g:none"));
    }
  }

  @Test
  void javacMakesTheSameOfEach() throws IOException, InterruptedException {
    assertMakesTheSame(Compilers.javac(), "by-javac");
  }

  @Test
  void eclipseMakesTheSameOfEach() throws IOException, InterruptedException {
    assertMakesTheSame(Compilers.eclipse(), "by-eclipse");
  }

  @Test
  void javacOfAnotherJdkMakesTheSameOfEach() throws IOException, InterruptedException {
    Optional<Compiler> other = Compilers.otherJavac();
    assumeTrue(other.isPresent(), Compilers.NO_OTHER_JDK);
    assertMakesTheSame(other.get(), "by-other");
  }

  @Test
  void javadocBesideClassFilesIsTheSameByEachCompiler() {
    Map<String, String> kept = LIBRARIES.get(0).files();
    assertThat(kept)
        .containsOnlyKeys(
            "lib/Bearer.javadoc.properties",
            "lib/Filter.javadoc.properties",
            "lib/Item.javadoc.properties",
            "lib/Items.javadoc.properties",
            "lib/Page.javadoc.properties",
            "lib/Summary.javadoc.properties")
        .containsEntry("lib/Page.javadoc.properties", "Page=A part of what there is.\n");
    assertThat(LIBRARIES).allSatisfy(library -> assertThat(library.files()).isEqualTo(kept));
  }

  @Test
  void javadocIsReadFromJars() throws IOException, InterruptedException {
    Path jar = Library.pack(LIBRARIES.get(0).classes(), directory.resolve("library.jar"));
    for (Compiler compiler : List.of(Compilers.javac(), Compilers.eclipse())) {
      Compilation api = Compilation.of(directory.resolve("of-jar"), API).after(jar);
      assertThat(compiler.run(api)).isEmpty();
      assertThat(api.files()).isEqualTo(expected);
    }
  }

  @Test
  void librariesThatKeepNoJavadocAreNotDescribed() throws IOException, InterruptedException {
    Compilation library =
        Compilation.of(directory.resolve("plain"), LIBRARY).with("-proc:none", "-parameters");
    assertThat(Compilers.javac().run(library)).isEmpty();
    Compilation api = Compilation.of(directory.resolve("plain-api"), API).after(library);
    assertThat(Compilers.javac().run(api)).isEmpty();
    String document = "META-INF/keyway/app.LibApi/openapi.json";
    assertThat(expected.get(document)).contains("Something to sell.", "Lists items.");
    assertThat(api.files().get(document)).doesNotContain("Something to sell.", "Lists items.");
  }

  @Test
  void parametersWithoutNamesAreReported() throws IOException, InterruptedException {
    Compilation library = library(Compilers.javac(), "nameless", "-g:none");
    Compilation api = Compilation.of(directory.resolve("api"), API).after(library);
    for (Compiler compiler : List.of(Compilers.javac(), Compilers.eclipse())) {
      assertThat(compiler.run(api))
          .contains(
              "[Keyway/UnsupportedParameter] lib.Items.find(arg0): The name of Items.find(arg0) isn't"
                  + " in its class file.",
              "to fix: compile that class with -parameters, or give the annotation a name.",
              "lib.Callers.token(arg0): The name of Callers.token(arg0) isn't in its class file.",
              "to fix: compile that class with -parameters.")
          // A record's components always have names, and so do annotations that give one.
          .doesNotContain("Filter(", "Items.parts(arg0)");
      assertThat(api.files()).isEmpty();
    }
  }

  private static void assertMakesTheSame(Compiler compiler, String folder)
      throws IOException, InterruptedException {
    List<Compilation> apis = LIBRARIES.stream()
        .map(library -> Compilation.of(library.directory().resolve(folder), API).after(library))
        .toList();
    assertThat(compiler.run(apis)).allMatch(String::isEmpty);
    assertThat(apis)
        .allSatisfy(api ->
            assertThat(api.files()).describedAs(api.directory().toString()).isEqualTo(expected));
  }

  private static Compilation library(Compiler compiler, String name, String... options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(options));
    Compilation library = Compilation.of(directory.resolve(name), LIBRARY).keepingJavadoc();
    all.addAll(library.options());
    library = library.with(all.toArray(String[]::new));
    assertThat(compiler.run(library)).isEmpty();
    return library;
  }
}
