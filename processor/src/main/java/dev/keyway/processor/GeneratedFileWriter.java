package dev.keyway.processor;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.diagnostic.WholeCompilation;
import dev.keyway.processor.model.SourceRef;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes files: sources and reports at once, other resources in the last round. */
final class GeneratedFileWriter {
  private final Filer filer;
  private final Elements elements;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, URI> locations = new HashMap<>();

  GeneratedFileWriter(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /**
   * A resource that waits for the last round.
   *
   * @param origins the names of the types it was made from: elements don't outlive their round
   */
  private record Resource(String path, String text, List<String> origins) {}

  /** Writes the sources and reports, and keeps the resources. */
  void write(List<GeneratedFile> files, Diagnostics diagnostics) {
    for (GeneratedFile file : files) {
      List<String> origins = origins(file);
      switch (file.kind()) {
        case JAVA -> {
          try {
            write(filer.createSourceFile(file.name(), elements(origins)), file.text());
          } catch (IOException e) {
            report(file.name(), e, file.origins(), diagnostics);
          }
        }
        case REPORT ->
          write(new Resource(file.name(), file.text(), origins), file.origins(), diagnostics);
        case RESOURCE -> resources.add(new Resource(file.name(), file.text(), origins));
      }
    }
  }

  /** Writes the resources. */
  void writeResources(Diagnostics diagnostics) {
    resources.forEach(resource -> write(resource, List.of(), diagnostics));
    resources.clear();
  }

  /** Where a resource is that was written, or would have been. */
  URI location(String name) {
    return locations.getOrDefault(name, URI.create(name));
  }

  private void write(Resource resource, List<SourceRef> origins, Diagnostics diagnostics) {
    try {
      FileObject file = filer.createResource(
          StandardLocation.CLASS_OUTPUT, "", resource.path(), elements(resource.origins()));
      locations.put(resource.path(), file.toUri());
      // As UTF-8, whatever encoding sources have.
      try (OutputStream out = file.openOutputStream()) {
        out.write(resource.text().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      report(resource.path(), e, origins, diagnostics);
    }
  }

  private static void write(FileObject file, String text) throws IOException {
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }

  private static List<String> origins(GeneratedFile file) {
    return file.origins().stream()
        .filter(ElementRef.class::isInstance)
        .map(origin -> ((ElementRef) origin).topLevelType())
        .distinct()
        .toList();
  }

  private Element[] elements(List<String> names) {
    return names.stream()
        .map(elements::getTypeElement)
        .filter(Objects::nonNull)
        .toArray(Element[]::new);
  }

  private static void report(
      String name, IOException e, List<SourceRef> origins, Diagnostics diagnostics) {
    String reason = e instanceof FilerException
        ? "something of that name is there already"
        : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNWRITABLE_FILE,
            origins.isEmpty() ? new WholeCompilation() : origins.get(0),
            name + " can't be written: " + reason + ".")
        .fix("see that nothing else has that name, and that the output folder can be written."));
  }
}
