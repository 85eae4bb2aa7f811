package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import dev.keyway.processor.model.ParameterSource.Location;
import java.util.Optional;
import java.util.Set;

/**
 * Whose parameters are read.
 *
 * @param label in messages: {@code OrderApi.find}, or the class for a constructor
 * @param javadoc where the parameters may be described
 * @param isEndpoint whether it is an endpoint, and not a dependency
 * @param pathVariables of the endpoint's path; none for a dependency, which may be in any
 * @param group where the values of all parameters are, if they are the components of a group
 * @param locator for the parameters
 */
record ParameterSite(
    String label,
    Javadoc javadoc,
    boolean isEndpoint,
    Set<String> pathVariables,
    Optional<Location> group,
    Locator locator) {
  ParameterSite {
    pathVariables = Set.copyOf(pathVariables);
  }

  /** An endpoint method. */
  static ParameterSite ofEndpoint(
      String label, Javadoc javadoc, Set<String> pathVariables, Locator locator) {
    return new ParameterSite(label, javadoc, true, pathVariables, Optional.empty(), locator);
  }

  /** A provider or the constructor of a dependency. */
  static ParameterSite ofDependency(String label, Javadoc javadoc, Locator locator) {
    return new ParameterSite(label, javadoc, false, Set.of(), Optional.empty(), locator);
  }

  /** The constructor of a record that groups values of the request. */
  static ParameterSite ofGroup(String label, Javadoc javadoc, Location location, Locator locator) {
    return new ParameterSite(label, javadoc, false, Set.of(), Optional.of(location), locator);
  }

  /** A parameter in messages: {@code OrderApi.find(id)}. */
  String parameter(String name) {
    return label + "(" + name + ")";
  }
}
