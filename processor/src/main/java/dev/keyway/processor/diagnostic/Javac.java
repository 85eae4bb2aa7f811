package dev.keyway.processor.diagnostic;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** What only javac can tell. Other compilers, and tools that hide javac, haven't got it. */
public final class Javac {
  private Javac() {}

  /** Whether the elements are javac's. */
  public static boolean made(Elements elements) {
    return elements.getClass().getName().startsWith("com.sun.tools.javac.");
  }

  /** The trees of the sources; absent if the compiler isn't javac, or is hidden. */
  public static Optional<Trees> trees(ProcessingEnvironment environment) {
    if (!made(environment.getElementUtils())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
