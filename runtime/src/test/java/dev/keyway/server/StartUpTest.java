package dev.keyway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.TestApplication;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What isn't asked for isn't loaded before the first answer: a start is as long as the list of the classes
 * that it loads.
 */
class StartUpTest {
  @TempDir
  private Path directory;

  @Test
  void loadsNothingThatNobodyAskedFor() throws Exception {
    List<String> loaded = loadedByProgram();

    assertThat(loaded)
        .contains(
            "dev.keyway.server.KeywayServer",
            "dev.keyway.json.StrictModule",
            "dev.keyway.json.JsonWriter",
            "dev.keyway.request.AnswerSender")
        .doesNotContain(
            "org.slf4j.LoggerFactory",
            "dev.keyway.json.Changes",
            "dev.keyway.json.FiniteNumbers",
            "dev.keyway.server.GzipStep",
            "dev.keyway.websocket.OwnThreads$Pool",
            "io.undertow.server.handlers.HttpContinueReadHandler");
  }

  /** The names of the classes that a JVM of its own loads until the program has been answered. */
  private List<String> loadedByProgram() throws IOException, InterruptedException {
    Path log = directory.resolve("classes");
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + log + ":none",
            "-cp",
            classPath(),
            Program.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output").toFile())
        .start();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue())
        .as(Files.readString(directory.resolve("output")))
        .isZero();
    try (var lines = Files.lines(log)) {
      return lines.map(line -> line.split(" ", 2)[0]).toList();
    }
  }

  /** Without the tests' logging, which Undertow would find and write its own lines to. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("logback"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Starts a server, asks it once and ends at once. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
      JsonWriter<Item> writer = JsonCodec.standard().writer(JsonType.of(Item.class));
      KeywayServer server = TestApplication.serve(new Endpoint(
          HttpMethod.GET,
          "/item",
          request -> request.blocking(() -> request.respond(200, writer, new Item("pencil", 3)))));
      String answer;
      try (InputStream in = URI.create(server.url() + "/item").toURL().openStream()) {
        answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      System.out.println(answer);
      // Without the classes that stopping needs.
      Runtime.getRuntime().halt(answer.equals("{\"name\":\"pencil\",\"quantity\":3}") ? 0 : 1);
    }
  }

  record Item(String name, int quantity) {}
}
