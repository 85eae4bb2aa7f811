package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a dependency is called for one request, over HTTP. */
class SharedDependenciesTest {
  @TempDir
  private Path directory;

  private RunningApi api;

  @BeforeEach
  void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "counting");
    api = RunningApi.start(JavacRun.sources(sources), directory, "counting.CountingApi");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void dependencyIsCalledOnceForEachRequest() {
    assertThat(api.send("GET", "/shared").body()).isEqualTo("{\"count\":1,\"subcount\":1}");
    assertThat(api.send("GET", "/shared").body()).isEqualTo("{\"count\":2,\"subcount\":2}");
  }

  @Test
  void uncachedDependencyIsCalledAgain() {
    assertThat(api.send("GET", "/again").body()).isEqualTo("{\"count\":2,\"subcount\":1}");
    assertThat(api.send("GET", "/again").body()).isEqualTo("{\"count\":4,\"subcount\":3}");
  }

  @Test
  void dependencyThatSeesScopesIsCalledOnceForEachSetOfThem() {
    String seen = api.send("GET", "/scopes", "Authorization", "Bearer any").body();

    assertThat(seen)
        .isEqualTo("\"Seen[count=1, scopes=]\\n"
            + "Seen[count=2, scopes=one]\\n"
            + "Seen[count=3, scopes=one two]\\n"
            + "Seen[count=3, scopes=one two]\"");
  }
}
