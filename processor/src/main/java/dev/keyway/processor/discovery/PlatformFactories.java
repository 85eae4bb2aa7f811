package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import java.lang.reflect.InvocationTargetException;

/**
 * Asks the factories of Java's own types whether a text is one of their values. The compiler's JDK has
 * these types, unlike those that are being compiled.
 */
final class PlatformFactories {
  private PlatformFactories() {}

  /** Whether the factory certainly refuses the text; one that can't be asked refuses nothing. */
  static boolean refuses(Scalar.Factory factory, String text) {
    TypeRef.Declared declared = factory.type();
    if (!declared.packageName().startsWith("java.")) {
      return false;
    }
    String name = declared.packageName() + "." + String.join("$", declared.simpleNames());
    try {
      Class<?> type = Class.forName(name, true, ClassLoader.getPlatformClassLoader());
      return type.getMethod(factory.method(), String.class).invoke(null, text) == null;
    } catch (InvocationTargetException e) {
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }
}
