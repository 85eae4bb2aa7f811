package dev.keyway.processor.model;

import java.util.List;

/**
 * What generated code may use although it is deprecated: the compiler warns of that, and it is nobody's
 * mistake but the author's of what is still in use.
 *
 * @param uses sorted
 */
public record Deprecations(List<Use> uses) {
  /** Nothing is deprecated. */
  public static final Deprecations NONE = new Deprecations(List.of());

  public Deprecations {
    uses = List.copyOf(uses);
  }

  /**
   * A way to use something that is deprecated.
   *
   * @param code as it stands in Java, types with their packages: {@code shop.Item}, {@code new
   *     shop.Item(}, {@code shop.Level.HIGH}, {@code .price(} or {@code
   *     shop.Price::parse}
   * @param forRemoval whether it is said to go
   */
  public record Use(String code, boolean forRemoval) {

    /** What the compiler calls such warnings. */
    public String warning() {
      return forRemoval ? "removal" : "deprecation";
    }
  }
}
