package dev.keyway.processor.testing;

import dev.keyway.processor.KeywayProcessor;
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
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A compilation by javac with the processor, in a directory of its own, with all lints as errors.
 *
 * @param messages what javac printed, {@code file:line: kind: text}
 * @param printed the same as on a terminal, with the line of the source, but no folders
 * @param generated the generated sources and resources, by their path
 */
public record JavacRun(
    boolean successful,
    List<String> messages,
    List<String> printed,
    SortedMap<String, String> generated,
    Path classes) {
  /** The class path of the tests: the runtime's and all processors'. */
  public static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  /** Compiles sources in the given order. */
  public static JavacRun of(List<Path> sources, Path directory, String... options) {
    try {
      Path classes = Files.createDirectories(directory.resolve("classes"));
      Path generated = Files.createDirectories(directory.resolve("generated"));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      try (StandardJavaFileManager files =
          compiler.getStandardFileManager(diagnostics, null, null)) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
        List<String> all =
            new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing", "-Werror"));
        all.addAll(List.of(options));
        JavaCompiler.CompilationTask task = compiler.getTask(
            null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.of(new KeywayProcessor()));
        boolean successful = task.call();
        SortedMap<String, String> written = new TreeMap<>(read(generated));
        written.putAll(read(classes));
        return new JavacRun(
            successful,
            diagnostics.getDiagnostics().stream().map(JavacRun::text).toList(),
            diagnostics.getDiagnostics().stream().map(JavacRun::printed).toList(),
            written,
            classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources below a directory, by name. */
  public static List<Path> sources(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text files below a directory, by their path in it. */
  public static Map<String, String> read(Path directory) {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.exists(directory)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          String name = directory.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String printed(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String text = diagnostic.toString();
    return source == null
        ? text
        : text.replace(source.getName(), Path.of(source.getName()).getFileName().toString());
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return (source == null
            ? ""
            : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ")
        + diagnostic.getKind()
        + ": "
        + diagnostic.getMessage(null);
  }
}
