package dev.keyway.processor.discovery;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Knows which values have to be closed. */
final class Closeables {
  private Closeables() {}

  /** Whether values of that type are {@code AutoCloseable}. */
  static boolean isCloseable(TypeMirror type, DiscoveryTools tools) {
    TypeMirror closeable =
        tools.elements().getTypeElement("java.lang.AutoCloseable").asType();
    return type.getKind() == TypeKind.DECLARED && tools.types().isAssignable(type, closeable);
  }
}
