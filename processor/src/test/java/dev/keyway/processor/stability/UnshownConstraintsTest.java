package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.processor.stability.Compilers.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
