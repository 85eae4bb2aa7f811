package dev.keyway.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Javadoc is kept beside class files. */
class JavadocProcessorTest {
  @Test
  void textsAreKeptByNameAndDescriptor() throws IOException {
    assertThat(kept("""
            package shop;
            /**
             * What is in stock: {@code a = b}, <b>#1!</b> C:\\temp.
             *
             * <p>Página por página.
             *
             * @param <T> what
             */
            public class Stock<T> {
              /** How many. */
              private int count;
              /** Nobody sees this. */
              private void count(String word) {}
              /**
               * Counts.
               *
               * @param words which, and
               *     how
               * @return how many
               */
              int count(T[] words) { return 0; }
              /** How much. */
              enum Size {
                /** Little. */
                SMALL
              }
            }
            """)).isEqualTo("""
            Stock=What is in stock: `a = b`, #1! C:\\\\temp.\\n\\nPágina por página.
            Stock#count=How many.
            Stock#count([Ljava/lang/Object;)I=Counts.
            Stock#count([Ljava/lang/Object;)I@param\\ words=which, and how
            Stock#count([Ljava/lang/Object;)I@return=how many
            Stock.Size=How much.
            Stock.Size#SMALL=Little.
            Stock@param\\ <T>=what
            """);
  }

  @Test
  void propertiesReadWhatIsKept() throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(kept("""
            package shop;
            /**
             * Prices: a=b, C:\\temp #1!
             *
             * <p>Lists.
             */
            interface Stock {
              /** @param a the = first */
              void put(int a);
            }
            """)));
    assertThat(texts)
        .containsEntry("Stock", "Prices: a=b, C:\\temp #1!\n\nLists.")
        .containsEntry("Stock#put(I)V@param a", "the = first");
  }

  @Test
  void nothingIsWrittenWithoutJavadoc() throws IOException {
    assertThat(kept("package shop; class Stock {}")).isEmpty();
  }

  @Test
  void whatKeywayHasWrittenIsLeftOut() throws IOException {
    assertThat(kept("""
            package shop;
            /** Generated. */
            @dev.keyway.support.KeywayGenerated
            class Stock {}
            """)).isEmpty();
  }

  private static String kept(String source) throws IOException {
    Compilation compilation = javac()
        .withProcessors(new JavadocProcessor())
        .compile(JavaFileObjects.forSourceString("shop.Stock", source));
    assertThat(compilation.diagnostics()).isEmpty();
    Optional<JavaFileObject> file =
        compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "shop/Stock.javadoc.properties");
    // In memory a file is there as soon as somebody has looked for it.
    try (InputStream text = file.orElseThrow().openInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }
}
