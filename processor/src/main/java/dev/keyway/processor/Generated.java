package dev.keyway.processor;

import dev.keyway.processor.lock.SecurityLock;
import java.util.List;

/**
 * What comes out of a compilation.
 *
 * @param files to be written
 * @param lock who may call what
 */
record Generated(List<GeneratedFile> files, SecurityLock lock) {
  Generated {
    files = List.copyOf(files);
  }

  /** What comes out where something is wrong. */
  static Generated nothing() {
    return new Generated(List.of(), SecurityLock.of(List.of()));
  }
}
