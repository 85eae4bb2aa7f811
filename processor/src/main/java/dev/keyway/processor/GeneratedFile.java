package dev.keyway.processor;

import dev.keyway.processor.model.SourceRef;
import java.util.List;

/**
 * A file to be written.
 *
 * @param name of the class, qualified, or of the resource, with slashes
 * @param origins what it was made from, so that builds know when to make it again
 */
record GeneratedFile(Kind kind, String name, String text, List<SourceRef> origins) {
  GeneratedFile {
    origins = List.copyOf(origins);
  }

  /** Where it goes. */
  enum Kind {
    /** A Java source, compiled in the next round. */
    JAVA,
    /** A resource beside the class files, written if all is well in the end. */
    RESOURCE,
    /** A resource for whoever reviews the API: written at once, also where the build then fails. */
    REPORT
  }
}
