package dev.keyway.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The sources of an API of any size, as a team would write it: ten endpoints to a routes class, ten
 * routes classes to a package, with records, a store and a dependency of its own for each.
 *
 * <p>Every endpoint has parameters in the path or query and depends on the caller, whose dependencies
 * are three to six levels deep; every third one has a body.
 *
 * <p>The sources are resources. In those of a routes class, and in their names, {@code $N} stands for
 * its number and {@code $A} for that of its package.
 */
final class SampleApi {
  private static final int ENDPOINTS_PER_CLASS = 10;
  private static final int CLASSES_PER_PACKAGE = 10;

  /** What there is once. */
  private static final List<String> SHARED = List.of(
      "sample/SampleApi.java",
      "sample/caller/Callers.java",
      "sample/caller/Database.java",
      "sample/caller/OAuth2.java");

  /** What there is for each routes class. */
  private static final List<String> PER_CLASS = List.of(
      "sample/area$A/Thing$NModel.java",
      "sample/area$A/Thing$NRoutes.java",
      "sample/area$A/Thing$NStore.java");

  private SampleApi() {}

  /** Writes the sources of so many endpoints below a directory, and gives back the files. */
  static List<Path> write(int endpoints, Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources(endpoints).entrySet()) {
      Path file = directory.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    return files;
  }

  /** The sources of so many endpoints, by their path. */
  private static Map<String, String> sources(int endpoints) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String path : SHARED) {
      sources.put(path, template(path));
    }
    for (String path : PER_CLASS) {
      String template = template(path);
      for (int number = 0; number < endpoints / ENDPOINTS_PER_CLASS; number++) {
        sources.put(filled(path, number), filled(template, number));
      }
    }
    return sources;
  }

  private static String template(String path) throws IOException {
    try (InputStream in = SampleApi.class.getResourceAsStream("/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    }
  }

  private static String filled(String template, int number) {
    return template
        .replace("$A", String.valueOf(number / CLASSES_PER_PACKAGE))
        .replace("$N", String.valueOf(number));
  }
}
