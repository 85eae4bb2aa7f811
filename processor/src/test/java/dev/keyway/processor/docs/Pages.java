package dev.keyway.processor.docs;

import dev.keyway.processor.testing.JavacRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the pages of the documentation, and the sources in them. */
final class Pages {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern FILE = Pattern.compile("// file: (\\S+)");
  private static final Pattern HEADING = Pattern.compile("#+ (.+)");
  private static final String FENCE = "```";

  private Pages() {}

  /**
   * A block of code.
   *
   * @param section the heading it stands below
   * @param language what follows the fence
   * @param before the line before the block that isn't empty; empty if there is none
   */
  record Block(String section, String language, String before, String text) {}

  /** The names of the pages in a folder of the documentation, but for its index. */
  static List<String> in(String folder) {
    try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a page. */
  static String text(String folder, String name) {
    try {
      return Files.readString(DOCS.resolve(folder).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blocks of code in a page. */
  static List<Block> blocks(String page) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = page.lines().toList();
    String section = "";
    String before = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        section = heading.group(1);
      } else if (line.startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
        blocks.add(new Block(section, line.substring(FENCE.length()), before, text));
        i = end;
        line = "";
      }
      before = line.isBlank() ? before : line;
    }
    return blocks;
  }

  /** The files in a block, by path. Each starts with a line that names it; the first needn't. */
  static Map<String, String> files(String block, String nameOfFirst) {
    Map<String, String> files = new LinkedHashMap<>();
    String name = nameOfFirst;
    List<String> lines = new ArrayList<>();
    for (String line : block.lines().toList()) {
      Matcher file = FILE.matcher(line);
      if (file.matches()) {
        put(files, name, lines);
        name = file.group(1);
      }
      lines.add(line);
    }
    put(files, name, lines);
    return files;
  }

  private static void put(Map<String, String> files, String name, List<String> lines) {
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      files.put(name, String.join("\n", lines) + "\n");
    }
    lines.clear();
  }

  /** Compiles the files with the processor. */
  static JavacRun compile(Map<String, String> files, Path directory, String... options) {
    List<Path> sources = new ArrayList<>();
    files.forEach((name, text) -> {
      Path source = directory.resolve("sources").resolve(name);
      sources.add(source);
      try {
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return JavacRun.of(sources, directory, options);
  }
}
