package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An API with 300 classes: more than a constructor takes, and more branches at the root of the paths
 * than fit into a switch that the JVM compiles.
 */
class LargeApiTest {
  private static final int CLASSES = 300;
  private static final int ENDPOINTS_PER_CLASS = 3;

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("large"));
    List<Path> sources = new ArrayList<>();
    sources.add(Files.writeString(folder.resolve("LargeApi.java"), """
        package large;

        import dev.keyway.Api;
        import dev.keyway.Get;

        @Api(title = "Large", version = "1")
        class LargeApi {
          @Get("/{anything}")
          String anything(String anything) {
            return anything;
          }
        }
        """));
    for (int i = 0; i < CLASSES; i++) {
      sources.add(Files.writeString(folder.resolve("Things" + i + ".java"), routes(i)));
    }
    api = RunningApi.start(sources, directory, "large.LargeApi");
  }

  private static String routes(int number) {
    StringBuilder text = new StringBuilder("""
        package large;

        import dev.keyway.Get;
        import dev.keyway.NonBlocking;
        import dev.keyway.Routes;

        @Routes(prefix = "/things%1$d")
        class Things%1$d {
        """.formatted(number));
    for (int i = 0; i < ENDPOINTS_PER_CLASS; i++) {
      text.append("""
            @Get("/{id}/part%2$d")
            @NonBlocking
            String part%1$dx%2$d(long id) {
              return "%1$d/" + id + "/%2$d";
            }
          """.formatted(number, i));
    }
    return text.append("}\n").toString();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void everyClassIsReached() {
    for (int i = 0; i < CLASSES; i++) {
      int part = i % ENDPOINTS_PER_CLASS;
      assertThat(api.send("GET", "/things" + i + "/7/part" + part).body())
          .isEqualTo("\"" + i + "/7/" + part + "\"");
    }
  }

  @Test
  void variableTakesWhatNoBranchHas() {
    assertThat(api.send("GET", "/things").body()).isEqualTo("\"things\"");
    assertThat(api.send("GET", "/things" + CLASSES).body()).isEqualTo("\"things" + CLASSES + "\"");
  }

  @Test
  void restIsNotFound() {
    assertThat(api.send("GET", "/things0/7/part" + ENDPOINTS_PER_CLASS).statusCode())
        .isEqualTo(404);
    assertThat(api.send("GET", "/things" + CLASSES + "/7/part0").statusCode()).isEqualTo(404);
  }
}
