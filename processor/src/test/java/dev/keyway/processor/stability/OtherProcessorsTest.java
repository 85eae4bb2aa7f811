package dev.keyway.processor.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.KeywayProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APIs made of what other processors write, whichever of the processors comes first. */
class OtherProcessorsTest {
  private static final String KEYWAY = KeywayProcessor.class.getName();
  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  @TempDir
  private Path directory;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "mapstruct, org.mapstruct.ap.MappingProcessor",
    "immutables, org.immutables.processor.ProxyProcessor",
    "lombok, lombok.launch.AnnotationProcessorHider$AnnotationProcessor",
  })
  void theOrderOfTheProcessorsChangesNothing(String name, String processor)
      throws IOException, InterruptedException {
    SortedMap<String, String> after = compiled(name, "after", processor, KEYWAY);
    SortedMap<String, String> before = compiled(name, "before", KEYWAY, processor);
    assertThat(after).isEqualTo(before);
    assertThat(after.get("META-INF/keyway/shop.ShopApi/openapi.json"))
        .contains("\"/orders\"", "\"article\"", "\"amount\"");
  }

  private SortedMap<String, String> compiled(String name, String folder, String... processors)
      throws IOException, InterruptedException {
    List<Path> sources = Compilation.sources("stability", "processors", name);
    Compilation compilation = Compilation.of(directory.resolve(folder), sources)
        .with(Compilation.processors(processors).toArray(String[]::new));
    assertThat(Compilers.javac().run(compilation)).isEmpty();
    SortedMap<String, String> files = compilation.files();
    // What the others write is theirs, and MapStruct's has the time in it.
    files
        .values()
        .removeIf(text -> text.contains("org.mapstruct.") || text.contains("org.immutables."));
    return files;
  }

  @Test
  void lombokThatChangesNoMembersIsNotMissed() throws IOException, InterruptedException {
    Path source = directory.resolve("Orders.java");
    Files.writeString(source, """
        import dev.keyway.Get;
        import lombok.SneakyThrows;
        class Orders {
          @Get("/orders")
          @SneakyThrows
          String get() {
            return "";
          }
        }
        """);
    for (String order : List.of(LOMBOK + "," + KEYWAY, KEYWAY + "," + LOMBOK)) {
      Compilation alone = Compilation.of(directory, List.of(source))
          .with(Compilation.processors(order).toArray(String[]::new));
      assertThat(Compilers.javac().run(alone)).isEmpty();
    }
  }

  @Test
  void lombokThatDoesNotRunIsMissed() throws IOException, InterruptedException {
    Compilation alone =
        Compilation.of(directory, Compilation.sources("stability", "processors", "lombok"));
    assertThat(Compilers.javac().run(alone))
        .contains(
            "[Keyway/MissingType] Lombok hasn't run: @Builder on NewOrder has changed nothing.",
            "to fix: add Lombok to the processor path, beside Keyway.");
    assertThat(alone.files()).isEmpty();
  }
}
