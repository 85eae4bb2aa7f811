package dev.keyway.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Jars, as an API finds the classes of others in them. */
public final class Library {
  private Library() {}

  /** Compiles sources to a jar in the directory. */
  public static Path compile(List<Path> sources, Path directory) {
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-proc:none", "-parameters", "-d"));
    arguments.add(directory.resolve("classes").toString());
    sources.forEach(source -> arguments.add(source.toString()));
    int failed = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("The library doesn't compile.");
    }
    return pack(directory.resolve("classes"), directory.resolve("library.jar"));
  }

  /** Writes the files below a directory to a jar. */
  public static Path pack(Path classes, Path jar) {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
