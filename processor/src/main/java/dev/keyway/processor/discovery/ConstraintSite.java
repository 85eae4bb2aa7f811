package dev.keyway.processor.discovery;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * A value whose constraints are read.
 *
 * @param carriers the elements whose annotations are about it: a parameter, or of a component of a record
 *     its field and whatever Java copies its annotations to
 * @param name in messages
 * @param nullable whether it may be null
 */
record ConstraintSite(
    List<? extends Element> carriers, String name, boolean nullable, Locator locator) {
  ConstraintSite {
    carriers = List.copyOf(carriers);
  }
}
