package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import java.util.Set;

/**
 * Whose parameters are read.
 *
 * @param label in messages: {@code OrderApi.find}, or the class for a constructor
 * @param javadoc where the parameters may be described
 * @param isEndpoint whether it is an endpoint, and not a dependency
 * @param pathVariables of the endpoint's path; none for a dependency, which may be in any
 * @param locator for the parameters
 */
record ParameterSite(
    String label, Javadoc javadoc, boolean isEndpoint, Set<String> pathVariables, Locator locator) {
  ParameterSite {
    pathVariables = Set.copyOf(pathVariables);
  }

  /** An endpoint method. */
  static ParameterSite ofEndpoint(
      String label, Javadoc javadoc, Set<String> pathVariables, Locator locator) {
    return new ParameterSite(label, javadoc, true, pathVariables, locator);
  }

  /** A provider or the constructor of a dependency. */
  static ParameterSite ofDependency(String label, Javadoc javadoc, Locator locator) {
    return new ParameterSite(label, javadoc, false, Set.of(), locator);
  }

  /** A parameter in messages: {@code OrderApi.find(id)}. */
  String parameter(String name) {
    return label + "(" + name + ")";
  }
}
