package dev.keyway.processor;

import com.google.auto.service.AutoService;
import dev.keyway.processor.diagnostic.DiagnosticPrinter;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.JavadocTexts;
import dev.keyway.processor.discovery.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Keeps the Javadoc of every class beside its class file, so that an API that is compiled later, and
 * reads the class file, is described as if all were compiled together.
 *
 * <p>A processor of its own, since it runs on classes that have no annotation of Keyway's, such as the
 * records of a library, and looks at each without any other.
 */
@AutoService(Processor.class)
public final class JavadocProcessor extends AbstractProcessor {
  /** The processor as the compiler makes it. */
  public JavadocProcessor() {}

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
    Diagnostics diagnostics = new Diagnostics();
    JavadocTexts texts = new JavadocTexts(processingEnv);
    Sources sources = new Sources(processingEnv);
    GeneratedFileWriter writer =
        new GeneratedFileWriter(processingEnv.getFiler(), processingEnv.getElementUtils());
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      try {
        String text = texts.of(type);
        // Compilers let nobody delete a file: one that is left of a class that had Javadoc is
        // emptied.
        if (!text.isEmpty() || (sources.isSource(type) && isKept(type))) {
          writer.write(List.of(file(type, text)), diagnostics);
        }
      } catch (RuntimeException | LinkageError e) {
        diagnostics.report(Failures.of(e, ElementRef.of(type)));
      }
    }
    new DiagnosticPrinter(processingEnv).print(diagnostics.all());
    return false;
  }

  private GeneratedFile file(TypeElement type, String text) {
    String folder = packageOf(type).replace('.', '/');
    return new GeneratedFile(
        GeneratedFile.Kind.REPORT,
        (folder.isEmpty() ? "" : folder + "/") + JavadocTexts.fileName(type),
        text,
        List.of(ElementRef.of(type)));
  }

  /** Whether there is a file of an earlier compilation. */
  private boolean isKept(TypeElement type) {
    try (InputStream file = processingEnv
        .getFiler()
        .getResource(StandardLocation.CLASS_OUTPUT, packageOf(type), JavadocTexts.fileName(type))
        .openInputStream()) {
      return file.read() >= 0;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return false;
    }
  }

  private String packageOf(TypeElement type) {
    return processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
  }
}
