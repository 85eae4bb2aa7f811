package dev.keyway.processor.plan;

import dev.keyway.processor.model.Scalar;
import java.util.Set;

/** Which defaults are literals of Java. */
public final class Literals {
  private static final Set<String> CONVERTERS = Set.of(
      "STRING", "BOOLEAN", "BYTE", "SHORT", "INTEGER", "LONG", "FLOAT", "DOUBLE", "CHARACTER");

  private Literals() {}

  /** Whether values of the type can be written as literals. */
  public static boolean isLiteral(Scalar scalar) {
    return scalar instanceof Scalar.BuiltIn builtIn && CONVERTERS.contains(builtIn.converter());
  }
}
