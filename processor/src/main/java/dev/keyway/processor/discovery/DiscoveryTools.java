package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What all readers of a round need. */
record DiscoveryTools(
    Types types,
    Elements elements,
    Diagnostics diagnostics,
    MissingTypes missing,
    TypeRefs typeRefs,
    JavadocReader javadoc,
    ClassFiles classFiles) {

  /**
   * Tools for one round.
   *
   * @param sources the names of all top-level types whose sources are in the compilation
   */
  static DiscoveryTools create(
      ProcessingEnvironment environment, Set<String> sources, Diagnostics diagnostics) {
    MissingTypes missing = new MissingTypes();
    ClassFiles classFiles = new ClassFiles(environment, sources);
    MemberNames names = new MemberNames(environment.getElementUtils(), environment.getTypeUtils());
    return new DiscoveryTools(
        environment.getTypeUtils(),
        environment.getElementUtils(),
        diagnostics,
        missing,
        new TypeRefs(environment.getTypeUtils(), missing),
        new JavadocReader(
            environment.getElementUtils(), Optional.of(new StoredJavadoc(classFiles, names))),
        classFiles);
  }
}
