package dev.keyway.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.SourceWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor among others, over several rounds, and with class files. */
class KeywayProcessorTest {
  private static final String API = """
      import dev.keyway.*;
      @Api(title = "Shop", version = "1")
      class ShopApi {
        @Get("/")
        void root() {}
      }
      """;

  @TempDir
  private Path directory;

  @Test
  void isSilentWithNothingToDo() {
    Compilation compilation = compile(new KeywayProcessor(), "class Plain {}");
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }

  @Test
  void isSilentWithoutAnApi() {
    Compilation compilation = compile(new KeywayProcessor(), """
            import dev.keyway.*;
            class Orders {
              Orders(int first, String... rest) {}
              @Get("/orders")
              void get(@Depends Number nobodyProvides) {}
            }
            """);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }

  @Test
  void reportsWhatIsOutOfPlaceWithoutAnApiToo() {
    Compilation compilation = compile(new KeywayProcessor(), """
            import dev.keyway.security.*;
            class Orders {
              @Security("items")
              void helper() {}
            }
            """);
    assertThat(messages(compilation))
        .containsExactly(
            "3: [Keyway/MisplacedSecurity] @Security has no effect on Orders.helper, which is no"
                + " endpoint.");
  }

  @Test
  void writesSourcesAndResources() {
    Compilation compilation = compile(new KeywayProcessor(), API);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "ShopApiApplication.java"))
        .isPresent();
    assertThat(compilation.generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/keyway/ShopApi/openapi.json"))
        .isPresent();
  }

  @Test
  void waitsForTypesThatAnotherProcessorWrites() {
    SourceWriter writer = new SourceWriter(Map.of(
        "Paging", "record Paging(int limit) {}",
        "Order", "record Order(String name) {}",
        "Listed", "class Listed { @dev.keyway.Get(\"/listed\") void listed() {} }"));
    Compilation compilation = compile(List.of(writer, new KeywayProcessor()), """
            import dev.keyway.*;
            import java.util.List;
            @Api(title = "Shop", version = "1", routes = {Orders.class, Listed.class})
            class ShopApi {}
            class Orders {
              @Get("/orders")
              List<Order> get(@Depends Paging paging) {
                return List.of();
              }
            }
            """);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Orders_Endpoints.java"))
        .isPresent();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Listed_Endpoints.java"))
        .isPresent();
    assertThat(compilation.generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/keyway/ShopApi/openapi.json"))
        .isPresent();
  }

  @Test
  void waitsForAnApiThatAnotherProcessorWrites() {
    SourceWriter writer = new SourceWriter(Map.of("ShopApi", API));
    Compilation compilation = compile(List.of(writer, new KeywayProcessor()), """
            import dev.keyway.*;
            class Orders {
              @Get("/orders")
              void get() {}
            }
            """);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Orders_Endpoints.java"))
        .isPresent();
  }

  @Test
  void leavesMissingTypesInSourcesToTheCompiler() {
    Compilation compilation = compile(new KeywayProcessor(), """
            import dev.keyway.*;
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Get("/missing")
              void get(Missing missing) {}
              @Get("/other")
              private void other() {}
            }
            """);
    assertThat(messages(compilation))
        .containsExactlyInAnyOrder(
            "5: cannot find symbol",
            "7: [Keyway/InvalidEndpointMethod] ShopApi.other can't be an endpoint: it is private.");
  }

  @Test
  void reportsDeclarationsThatComeTooLate() {
    SourceWriter writer = new SourceWriter(
        Map.of("Late", "class Late { @dev.keyway.Get(\"/late\") void late() {} }"));
    Compilation compilation = compile(List.of(new KeywayProcessor(), writer), API);
    assertThat(messages(compilation))
        .containsExactly(
            "1: [Keyway/LateDeclaration] Late was written by another processor after Keyway had"
                + " read the API.");
  }

  @Test
  void reportsItsOwnFailureAtTheElementInHand() {
    KeywayProcessor failing = new KeywayProcessor((apis, diagnostics) -> {
      throw new IllegalStateException("broken on purpose");
    });
    Compilation compilation = compile(failing, API);
    assertThat(messages(compilation))
        .containsExactly("3: [Keyway/InternalError] Keyway failed here. This is a bug of Keyway.");
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .contains("IllegalStateException: broken on purpose")
        .contains("KeywayProcessorTest");
  }

  @Test
  void reportsUnknownOptions() {
    Compilation compilation = javac()
        .withProcessors(new KeywayProcessor())
        .withOptions("-Akeyway.lok=security.lock", "-Aother.option=1")
        .compile(JavaFileObjects.forSourceString("ShopApi", API));
    assertThat(messages(compilation))
        .contains("-1: [Keyway/InvalidOption] Keyway has no option \"keyway.lok\".")
        .noneMatch(
            message -> message.contains("[Keyway/InvalidOption]") && message.contains("other"));
  }

  @Test
  void reportsFilesThatAreThereAlready() {
    Compilation compilation = compile(new KeywayProcessor(), API + "class ShopApiApplication {}\n");
    assertThat(messages(compilation))
        .containsExactly(
            "3: [Keyway/UnwritableFile] ShopApiApplication can't be written: something of that name"
                + " is there already.");
  }

  @Test
  void printsInTheOrderOfTheSource() {
    Compilation compilation = compile(new KeywayProcessor(), """
            import dev.keyway.*;
            import dev.keyway.security.*;
            @Api(title = "", version = " ", prefix = "x")
            class ShopApi {
              static class First {
                @Security({"b b", "a a"})
                @Get(value = "y", status = 300)
                void get(Object a, @QueryParam Object b) {}
              }
              @Get("z")
              void last() {}
            }
            """);
    assertThat(messages(compilation).stream().map(message -> message.split("]")[0]))
        .containsExactly(
            "3: [Keyway/InvalidApi",
            "3: [Keyway/InvalidApi",
            "3: [Keyway/MalformedPath",
            "6: [Keyway/IllegalScope",
            "6: [Keyway/IllegalScope",
            "7: [Keyway/InvalidStatus",
            "8: [Keyway/UnsupportedParameter",
            "8: [Keyway/UnsupportedParameter");
  }

  @Test
  void oneMistakeInTwoApisIsToldOnce() {
    Compilation compilation = compile(new KeywayProcessor(), """
            import dev.keyway.*;
            @Api(title = "Shop", version = "1")
            class ShopApi {}
            @Api(title = "Shop", version = "2")
            class NewShopApi {}
            class Orders {
              @Get("/orders")
              private void get() {}
            }
            """);
    assertThat(messages(compilation)).hasSize(1);
  }

  @Test
  void readsRoutesFromClassFilesAndPointsAtWhoListsThem() throws IOException {
    Path library = library("-g:none", "lib/Orders.java", """
            package lib;
            import dev.keyway.*;
            import jakarta.inject.Singleton;
            public class Orders {
              public Orders(Pool pool) {}
              @Get("/orders/{id}")
              public String get(@PathParam("id") long id, @Depends Paging paging) { return ""; }
              @Get("/unnamed")
              public void unnamed(String text) {}
              @Get("private")
              private void hidden() {}
              @Singleton
              public static class Pool {
                public Pool() {}
              }
              public record Paging(@QueryParam int limit, @Default("0") int offset) {}
            }
            """, "lib/Base.java", """
            package lib;
            import dev.keyway.*;
            public abstract class Base {
              @Get("/base")
              public void base() {}
            }
            """);
    JavacRun run = app(library, """
            package app;
            import dev.keyway.*;
            @Api(
                title = "Shop",
                version = "1",
                routes =
                    lib.Orders.class)
            class ShopApi {}
            class Derived extends lib.Base {}
            """);
    assertThat(run.messages())
        .extracting(message -> message.lines().findFirst().orElseThrow())
        .containsExactly(
            "ShopApi.java:9: ERROR: [Keyway/InvalidEndpointMethod] Derived inherits Base.base, whose"
                + " annotations don't apply there.",
            "ShopApi.java:7: ERROR: [Keyway/UnsupportedParameter] lib.Orders.get(arg1): The name of"
                + " Orders.get(arg1) isn't in its class file.",
            "ShopApi.java:7: ERROR: [Keyway/UnsupportedParameter] lib.Orders.unnamed(arg0): The name"
                + " of Orders.unnamed(arg0) isn't in its class file.",
            "ShopApi.java:7: ERROR: [Keyway/InvalidEndpointMethod] lib.Orders.hidden: Orders.hidden"
                + " can't be an endpoint: it is private.");
  }

  @Test
  void servesRoutesFromClassFiles() throws IOException {
    Path library = library("-parameters", "lib/Orders.java", """
            package lib;
            import dev.keyway.*;
            import jakarta.inject.Singleton;
            public class Orders {
              public Orders(Pool pool) {}
              @Get("/orders/{id}")
              public String get(@PathParam("id") long id, @Depends Paging paging) { return ""; }
              @Singleton
              public static class Pool {
                public Pool() {}
              }
              public record Paging(@QueryParam int limit, @Default("0") int offset) {}
              public static class Nested {
                @Get("/nested")
                public void get2() {}
              }
            }
            """);
    JavacRun run = app(library, """
            package app;
            import dev.keyway.*;
            @Api(title = "Shop", version = "1", routes = lib.Orders.class)
            class ShopApi {}
            """);
    assertThat(run.messages()).isEmpty();
    assertThat(run.generated().keySet())
        .anyMatch(name -> name.endsWith("Orders_Endpoints.java"))
        .anyMatch(name -> name.endsWith("Orders_Nested_Endpoints.java"));
  }

  @Test
  void reportsTypesThatClassFilesNameAndNobodyHas() throws IOException {
    Path library = library(
        "-g:none",
        "lib/Orders.java",
        """
            package lib;
            import dev.keyway.*;
            public class Orders {
              @Get("/orders")
              public Order get() { return null; }
            }
            """,
        "lib/Order.java",
        "package lib; public record Order(String name) {}");
    Files.delete(library.resolve("lib").resolve("Order.class"));
    JavacRun run = app(library, """
            package app;
            import dev.keyway.*;
            @Api(title = "Shop", version = "1", routes = lib.Orders.class)
            class ShopApi {}
            """);
    assertThat(run.messages())
        .singleElement()
        .asString()
        .startsWith(
            "ShopApi.java:3: ERROR: [Keyway/MissingType] lib.Orders.get: The type \"lib.Order\" isn't"
                + " on the class path.");
  }

  /** Compiles sources, given as path and text in turn, to a directory of class files. */
  private Path library(String option, String... files) throws IOException {
    Path root = directory.resolve("library");
    for (int i = 0; i < files.length; i += 2) {
      write(root.resolve(files[i]), files[i + 1]);
    }
    JavacRun run =
        JavacRun.of(JavacRun.sources(root), directory.resolve("library-out"), "-proc:none", option);
    assertThat(run.messages()).isEmpty();
    return run.classes();
  }

  private JavacRun app(Path library, String source) throws IOException {
    Path file = directory.resolve("app").resolve("ShopApi.java");
    write(file, source);
    String classPath = System.getProperty("java.class.path") + File.pathSeparator + library;
    return JavacRun.of(
        List.of(file),
        directory.resolve("app-out"),
        "--class-path",
        classPath,
        "-Xlint:-auxiliaryclass");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Compilation compile(Processor processor, String source) {
    return compile(List.of(processor), source);
  }

  private static Compilation compile(List<Processor> processors, String source) {
    return javac()
        .withProcessors(processors)
        .withOptions("--release", "17", "-Xlint:all,-processing,-auxiliaryclass")
        .compile(JavaFileObjects.forSourceString("Source", source));
  }

  /** {@code line: first line of the message}. */
  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(diagnostic -> diagnostic.getLineNumber()
            + ": "
            + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
        .toList();
  }
}
