package dev.keyway.processor.graph;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;

/** What answers a request for a dependency. */
public sealed interface Supply {

  /** What is asked for by whom it is made. */
  String label();

  /** Something made for the request. */
  record Made(Dependency dependency) implements Supply {
    @Override
    public String label() {
      return dependency.label();
    }
  }

  /** A component, which is there already. */
  record Shared(Component component) implements Supply {
    @Override
    public String label() {
      return component.label();
    }
  }
}
