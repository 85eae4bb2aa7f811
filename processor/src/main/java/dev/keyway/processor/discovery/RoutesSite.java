package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The class whose endpoints are read.
 *
 * @param prefix those of the API and all routes classes around it; empty if one is broken
 * @param tags those of the routes classes, outermost first
 * @param hidden whether all its endpoints are left out of the OpenAPI document
 */
record RoutesSite(
    TypeElement type, Optional<String> prefix, List<String> tags, boolean hidden, Locator locator) {
  RoutesSite {
    tags = List.copyOf(tags);
  }
}
