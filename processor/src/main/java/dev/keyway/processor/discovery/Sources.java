package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.Javac;
import dev.keyway.processor.diagnostic.WholeCompilation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells types that are compiled from those that a compiler is only told to process, as by {@code javac
 * Order.java shop.Item}: of the latter it shows what is in the class file.
 */
public final class Sources {
  private final Optional<Predicate<TypeElement>> hasSource;

  /** The sources of a compilation. */
  public Sources(ProcessingEnvironment environment) {
    this.hasSource = hasSource(environment);
  }

  /** Whether the type is certainly compiled from its source; tools that hide the compiler don't say. */
  public boolean isSource(TypeElement type) {
    return hasSource.filter(test -> test.test(type)).isPresent();
  }

  /** Reports the types of a round that are certainly read from class files. */
  public void reportClassFiles(RoundEnvironment round, Diagnostics diagnostics) {
    List<String> names = ElementFilter.typesIn(round.getRootElements()).stream()
        .filter(type -> hasSource.filter(test -> !test.test(type)).isPresent())
        .map(type -> type.getQualifiedName().toString())
        .sorted()
        .toList();
    if (!names.isEmpty()) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.PARTIAL_COMPILATION,
              new WholeCompilation(),
              String.join(", ", names)
                  + (names.size() == 1
                      ? " is processed from its class file, which doesn't have all that is in the"
                          + " source."
                      : " are processed from their class files, which don't have all that is in the"
                          + " sources."))
          .fix("compile everything."));
    }
  }

  /** Of other compilers than javac nobody hands over names. */
  private static Optional<Predicate<TypeElement>> hasSource(ProcessingEnvironment environment) {
    return Javac.made(environment.getElementUtils())
        ? Javac.trees(environment).map(trees -> type -> trees.getPath(type) != null)
        : Optional.of(type -> true);
  }
}
