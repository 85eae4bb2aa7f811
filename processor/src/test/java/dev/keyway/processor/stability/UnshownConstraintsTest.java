package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.processor.stability.Compilers.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is made of constraints on types in class files by javac before 22, which doesn't show them.
 * Eclipse's compiler does.
 */
class UnshownConstraintsTest {
  private static final String API = """
      @dev.keyway.Api(title = "Tags", version = "1", routes = Tags.class)
      class TagsApi {}
      """;

  @TempDir
  private Path directory;

  @Test
  void constraintsThatWouldBeLostAreReported() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Put;
        import jakarta.validation.constraints.Size;
        import java.util.List;
        public class Tags {
          public record Tag(@Size(max = 9) String name, List<@Size(max = 3) String> words) {}
          @Put("/tags") public void put(Tag tag) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains(
            "[Keyway/InvalidConstraint]", "@Size in the type of", "words would not be checked.")
        .doesNotContain("name would not");
    assertThat(Compilers.eclipse().run(app)).isEmpty();
  }

  @Test
  void constraintsOnTypeArgumentsOfSupertypesAreReported()
      throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Body;
        import dev.keyway.Put;
        import jakarta.validation.Valid;
        import jakarta.validation.constraints.Size;
        import java.util.List;
        public class Tags {
          public record Tag(String name) {}
          public static class Holder<T> {
            private T value;
            public T getValue() { return value; }
            public void setValue(T value) { this.value = value; }
          }
          public static class Words extends Holder<List<@Size(max = 3) String>> {}
          public static class More extends Holder<List<@Valid Tag>> {}
          @Put("/words") public void words(@Body Words words) {}
          @Put("/more") public void more(@Body More more) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains("@Size in the type of Words.getValue would not be checked.")
        .doesNotContain("More");
    assertThat(Compilers.eclipse().run(app)).isEmpty();
  }

  @Test
  void constraintsInTheTypesOfRulesAreReported() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Put;
        import jakarta.validation.constraints.NotBlank;
        import jakarta.validation.constraints.Size;
        import java.util.List;
        public class Tags {
          public record Names(String first) {
            public List<@NotBlank String> getAll() { return List.of(first); }
          }
          public record Words(String first) {
            @Size(max = 3) public String[] getAll() { return new String[] {first}; }
          }
          @Put("/names") public void names(Names names) {}
          @Put("/words") public void words(Words words) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains("@NotBlank in the type of getAll would not be checked.")
        .doesNotContain("Size");
    assertThat(Compilers.eclipse().run(app))
        .contains("What Names.getAll holds would not be checked")
        .doesNotContain("Words");
  }

  @Test
  void conversionsOfGroupsAreReported() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Put;
        import jakarta.validation.Valid;
        import jakarta.validation.groups.ConvertGroup;
        import java.util.List;
        public class Tags {
          public interface Late {}
          public record Tag(String name) {}
          public record All(List<@Valid @ConvertGroup(to = Late.class) Tag> tags) {}
          @Put("/tags") public void put(All all) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains("@ConvertGroup in the type of All.tags would not be checked.");
    assertThat(Compilers.eclipse().run(app))
        .contains("@ConvertGroup is no constraint that Keyway checks.");
  }

  @Test
  void validMakesTheSameAsWhereItIsShown() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Put;
        import jakarta.validation.Valid;
        import jakarta.validation.constraints.NotBlank;
        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        public class Tags {
          public record Tag(@NotBlank String name) {}
          public record Page<T>(List<@Valid T> content) {}
          public record All(
              List<@Valid Tag> tags,
              Map<String, List<@Valid Tag>> groups,
              Optional<@Valid Tag> first,
              Tag @Valid [] more,
              @Valid Tag[] most,
              Page<Tag> page) {}
          @Put("/tags") public All put(All all) { return all; }
          @Put("/tags/list") public void list(List<@Valid Tag> tags) {}
        }
        """, API);
    assertThat(Compilers.eclipse().run(app)).isEmpty();
    Map<String, String> shown = app.files();
    assertThat(oldJavac().run(app)).isEmpty();
    assertThat(app.files()).isEqualTo(shown);
  }

  @Test
  void validThatCouldNotBeWrittenInSourceIsReported() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Put;
        import jakarta.validation.Valid;
        import java.util.List;
        import java.util.Map;
        import java.util.Set;
        public class Tags {
          public record Tag(String name) {}
          public record Page<T>(T content) {}
          public enum Color { RED }
          public record All(
              List<@Valid String> words,
              Set<@Valid Color> colors,
              Map<@Valid String, @Valid Tag> byName,
              Page<@Valid Tag> page,
              List<@Valid Tag> fine) {}
          @Put("/tags") public void put(All all) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains(
            "@Valid in the type of All.words would not be checked.",
            "@Valid in the type of All.colors would not be checked.",
            "@Valid in the type of All.byName would not be checked.",
            "@Valid in the type of All.page would not be checked.",
            "it is for records and what holds them")
        .doesNotContain("All.fine");
    assertThat(Compilers.eclipse().run(app)).contains("All.words", "All.page");
  }

  @Test
  void validInAnswersAndOnDependenciesIsAsWhereItIsShown()
      throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Depends;
        import dev.keyway.Get;
        import jakarta.validation.Valid;
        import java.util.List;
        public class Tags {
          public record All(List<@Valid String> words) {}
          @Get("/tags") public All all() { return new All(List.of()); }
          @Get("/tags/first") public void first(@Depends List<@Valid All> found) {}
        }
        """, API);
    assertThat(oldJavac().run(app))
        .contains("@Valid in the type of found would not be checked.")
        .doesNotContain("words");
    assertThat(Compilers.eclipse().run(app))
        .contains("@Valid on a type argument of", "would not be checked.")
        .doesNotContain("words");
  }

  @Test
  void providerGoesWhereTheClassFileHasValid() throws IOException, InterruptedException {
    Compilation app = after("""
        import dev.keyway.Change;
        import dev.keyway.Patch;
        import dev.keyway.Put;
        import jakarta.validation.Valid;
        import jakarta.validation.constraints.NotBlank;
        import java.util.List;
        public class Tags {
          public record Tag(@NotBlank String name) {}
          public record All(List<@Valid Tag> reached, List<Tag> missed) {}
          public record Changes(Change<@Valid String> word) {}
          @Put("/tags") public void put(All all) {}
          @Patch("/tags") public void change(Changes changes) {}
        }
        """, """
        @dev.keyway.Api(title = "Tags", version = "1", routes = Tags.class)
        class TagsApi implements dev.keyway.validation.BodyValidation {
          @Override
          public jakarta.validation.Validator bodyValidator() {
            throw new UnsupportedOperationException();
          }
        }
        """);
    for (Compiler compiler : List.of(oldJavac(), Compilers.eclipse())) {
      assertThat(compiler.run(app))
          .contains(
              "The validator would not look into All.missed.",
              "The validator would not look into Changes.word, a Change.")
          .doesNotContain("All.reached");
    }
  }

  /** An API that is compiled with the classes of a library. */
  private Compilation after(String library, String api) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("Tags.java"), library);
    Compilation compiled = Compilation.of(directory.resolve("library"), List.of(source))
        .with("-proc:none", "-parameters");
    assertThat(Compilers.javac().run(compiled)).isEmpty();
    Path app = Files.writeString(directory.resolve("TagsApi.java"), api);
    return Compilation.of(directory.resolve("api"), List.of(app)).after(compiled);
  }

  private static Compiler oldJavac() throws IOException {
    Optional<Compiler> old =
        Runtime.version().feature() < 22 ? Optional.of(Compilers.javac()) : Compilers.otherJavac();
    assumeTrue(old.isPresent(), Compilers.NO_OTHER_JDK);
    return old.get();
  }
}
