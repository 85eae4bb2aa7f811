package dev.keyway.processor.stability;

import dev.keyway.processor.JavadocProcessor;
import dev.keyway.processor.KeywayProcessor;
import dev.keyway.processor.testing.JavacRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a compiler is told, as on the command line, so that all compilers can be told the same.
 *
 * @param directory for what comes out, in {@code classes} and {@code generated}
 * @param classPath before that of the tests
 */
record Compilation(Path directory, List<Path> sources, List<Path> classPath, List<String> options) {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  /** Sources with the processor, and nothing else on the class path. */
  static Compilation of(Path directory, List<Path> sources) {
    return new Compilation(
        directory, sources, List.of(), processors(KeywayProcessor.class.getName()));
  }

  /** The same, with the processor that keeps Javadoc beside it, as builds have both. */
  Compilation keepingJavadoc() {
    return with(processors(KeywayProcessor.class.getName(), JavadocProcessor.class.getName())
        .toArray(String[]::new));
  }

  /** The same, with these options instead. */
  Compilation with(String... others) {
    return new Compilation(directory, sources, classPath, List.of(others));
  }

  /** The same, with the classes of another compilation on the class path. */
  Compilation after(Compilation other) {
    return new Compilation(directory, sources, List.of(other.classes()), options);
  }

  /** The same, with that on the class path. */
  Compilation after(Path jar) {
    return new Compilation(directory, sources, List.of(jar), options);
  }

  /** The same, of other sources. */
  Compilation of(List<Path> others) {
    return new Compilation(directory, others, classPath, options);
  }

  /** The options that run processors, in that order. */
  static List<String> processors(String... names) {
    return List.of("-processorpath", JavacRun.CLASS_PATH, "-processor", String.join(",", names));
  }

  /** The sources below a directory of the test resources. */
  static List<Path> sources(String... directory) {
    Path path = RESOURCES;
    for (String name : directory) {
      path = path.resolve(name);
    }
    return JavacRun.sources(path);
  }

  /** The names of the golden cases. */
  static List<String> goldens() {
    try (Stream<Path> cases = Files.list(RESOURCES.resolve("golden"))) {
      return cases.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is expected of a golden case. */
  static Map<String, String> expected(String golden) {
    return JavacRun.read(RESOURCES.resolve("golden").resolve(golden).resolve("expected"));
  }

  /** Where class files and resources go. */
  Path classes() {
    return directory.resolve("classes");
  }

  /** Where generated sources go. */
  Path generated() {
    return directory.resolve("generated");
  }

  /** The arguments on the command line; the folders are there from now on. */
  List<String> arguments() {
    try {
      Files.createDirectories(classes());
      Files.createDirectories(generated());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> path = new ArrayList<>(classPath.stream().map(Path::toString).toList());
    path.add(JavacRun.CLASS_PATH);
    List<String> arguments = new ArrayList<>(List.of(
        "--release",
        "17",
        "-d",
        classes().toString(),
        "-s",
        generated().toString(),
        "-classpath",
        String.join(File.pathSeparator, path)));
    arguments.addAll(options);
    sources.forEach(source -> arguments.add(source.toString()));
    return arguments;
  }

  /** The generated sources and resources, by their path. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>(JavacRun.read(generated()));
    files.putAll(JavacRun.read(classes()));
    return files;
  }
}
