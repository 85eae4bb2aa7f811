package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostics;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What all readers of a round need. */
record DiscoveryTools(
    Types types,
    Elements elements,
    Diagnostics diagnostics,
    MissingTypes missing,
    TypeRefs typeRefs,
    JavadocReader javadoc) {

  /** Tools for one round. */
  static DiscoveryTools create(Types types, Elements elements, Diagnostics diagnostics) {
    MissingTypes missing = new MissingTypes();
    return new DiscoveryTools(
        types,
        elements,
        diagnostics,
        missing,
        new TypeRefs(types, missing),
        new JavadocReader(elements));
  }
}
