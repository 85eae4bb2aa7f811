package dev.keyway.processor.validation;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;

/** A rule about an API whose dependencies are resolved. */
public interface GraphRule {

  /** Reports what breaks it. */
  void check(DependencyGraph graph, Diagnostics diagnostics);
}
