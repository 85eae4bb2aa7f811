package dev.keyway.processor.stability;

import dev.keyway.processor.testing.JavacRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compilers that must agree. Each gives back what it printed, which is nothing if all is well. */
final class Compilers {
  /** Between the compilations of a run of another JDK, and between what it prints of each. */
  private static final String BOUNDARY = "----";

  /** Why a test is skipped. */
  static final String NO_OTHER_JDK =
      "there is no other JDK, of 17 or newer, beside " + System.getProperty("java.home");

  private Compilers() {}

  /** A compiler. */
  interface Compiler {
    /** Compiles one after the other; gives back what was printed of each. */
    List<String> run(List<Compilation> compilations) throws IOException, InterruptedException;

    /** Compiles; gives back what was printed. */
    default String run(Compilation compilation) throws IOException, InterruptedException {
      return run(List.of(compilation)).get(0);
    }
  }

  /** javac of the JDK that runs the tests. */
  static Compiler javac() {
    return compilations ->
        compilations.stream().map(Compilation::arguments).map(Compilers::javac).toList();
  }

  /** Eclipse's compiler. */
  static Compiler eclipse() {
    return compilations -> compilations.stream()
        .map(Compilation::arguments)
        .map(Compilers::eclipse)
        .toList();
  }

  /** javac of the newest other JDK beside the one that runs the tests, if there is any. */
  static Optional<Compiler> otherJavac() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return beside
          .filter(home -> !Files.isSymbolicLink(home) && feature(home) >= 17)
          .filter(home -> feature(home) != Runtime.version().feature())
          .max(Comparator.comparing(Compilers::feature))
          .map(home -> compilations -> run(home, compilations));
    }
  }

  /** The version of a JDK; 0 if it is none. */
  private static int feature(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin").resolve("javac"))
          ? Files.readAllLines(home.resolve("release")).stream()
              .filter(line -> line.startsWith("JAVA_VERSION="))
              .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
              .mapToInt(Integer::parseInt)
              .findFirst()
              .orElse(0)
          : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static String javac(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing,-options", "-Werror"));
    all.addAll(arguments);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, printed, printed, all.toArray(String[]::new));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String eclipse(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-nowarn"));
    all.addAll(arguments);
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    BatchCompiler.compile(all.toArray(String[]::new), writer, writer, null);
    return printed.toString();
  }

  /** All in one JVM: what takes time is to start one. */
  private static List<String> run(Path home, List<Compilation> compilations)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Compilation compilation : compilations) {
      lines.addAll(compilation.arguments());
      lines.add(BOUNDARY);
    }
    Path input = Files.createTempFile("compilations", ".txt");
    Path output = Files.createTempFile("printed", ".txt");
    try {
      Files.write(input, lines);
      ProcessBuilder builder = new ProcessBuilder(
              home.resolve("bin").resolve("java").toString(),
              "-cp",
              JavacRun.CLASS_PATH,
              "-XX:TieredStopAtLevel=1",
              Compilers.class.getName(),
              input.toString())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile());
      // With these a JVM says that it has seen them.
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
      Process process = builder.start();
      process.waitFor();
      return Stream.of(Files.readString(output).split(BOUNDARY + "\n", -1))
          .limit(compilations.size())
          .toList();
    } finally {
      Files.delete(input);
      Files.delete(output);
    }
  }

  /** Compiles with the JDK that runs this; the arguments are in a file. */
  public static void main(String[] files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(files[0]))) {
      if (line.equals(BOUNDARY)) {
        out.print(javac(arguments) + BOUNDARY + "\n");
        arguments.clear();
      } else {
        arguments.add(line);
      }
    }
  }
}
