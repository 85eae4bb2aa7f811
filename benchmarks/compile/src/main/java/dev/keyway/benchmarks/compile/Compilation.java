package dev.keyway.benchmarks.compile;

import dev.keyway.processor.KeywayProcessor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac in this JVM, in one of several ways, and says how long it took. */
final class Compilation {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Path> sources;
  private final Path output;

  Compilation(List<Path> sources, Path output) {
    this.sources = List.copyOf(sources);
    this.output = output;
  }

  /** How far a compilation goes. */
  enum Mode {
    /** The user's sources to class files, without a processor. */
    PLAIN,
    /** The user's sources and what is generated from them to class files. */
    WITH_KEYWAY,
    /** The user's sources parsed and entered, for a processor that does nothing. */
    ENTERED,
    /** The same for Keyway, which writes its files; the compiler parses and enters these. */
    PROCESSED
  }

  /**
   * How long something took.
   *
   * @param cpu seconds of the thread that compiles: javac has only one
   * @param wall seconds on the clock, waiting for disk, collector and other programs included
   */
  record Time(double cpu, double wall) {}

  /** Compiles once, into an empty folder. */
  Time run(Mode mode) throws IOException {
    empty();
    List<String> options = new ArrayList<>(List.of("--release", "17"));
    switch (mode) {
      case PLAIN -> options.add("-proc:none");
      case WITH_KEYWAY -> {}
      case ENTERED, PROCESSED -> options.add("-proc:only");
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    boolean successful;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task = compiler.getTask(
          null, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources));
      switch (mode) {
        case PLAIN -> {}
        case ENTERED -> task.setProcessors(List.of(new IdleProcessor()));
        case WITH_KEYWAY, PROCESSED -> task.setProcessors(List.of(new KeywayProcessor()));
      }
      successful = task.call();
    }
    Time time =
        new Time((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    if (!successful) {
      throw new IllegalStateException(
          "The sample doesn't compile: " + messages.getDiagnostics().get(0));
    }
    return time;
  }

  private void empty() throws IOException {
    if (Files.exists(output)) {
      Files.walkFileTree(output, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }
      });
    }
    Files.createDirectories(output);
  }

  /** A processor that makes the compiler do what it does for any processor. */
  private static final class IdleProcessor extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
