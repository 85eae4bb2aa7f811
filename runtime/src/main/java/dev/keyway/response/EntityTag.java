package dev.keyway.response;

import java.util.Objects;

/**
 * What tells one version of a resource from the next (RFC 9110, section 8.8.3), such as a version number
 * or a hash. Immutable.
 *
 * <p>Of two versions with the same strong tag every byte is the same; with the same weak tag they mean
 * the same. {@code If-Match} only ever holds for strong ones.
 */
public final class EntityTag {
  private final String value;
  private final boolean weak;

  private EntityTag(String value, boolean weak) {
    this.value = checked(value);
    this.weak = weak;
  }

  /**
   * A strong tag.
   *
   * @param value without quotes
   * @throws IllegalArgumentException if it has quotes, spaces, control characters or characters beyond
   *     Latin-1
   */
  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /** A strong tag of a version number. */
  public static EntityTag strong(long version) {
    return new EntityTag(Long.toString(version), false);
  }

  /**
   * A weak tag.
   *
   * @param value without quotes
   * @throws IllegalArgumentException as of {@link #strong(String)}
   */
  public static EntityTag weak(String value) {
    return new EntityTag(value, true);
  }

  /** Without quotes. */
  public String value() {
    return value;
  }

  /** Whether it is weak. */
  public boolean isWeak() {
    return weak;
  }

  /** As it stands in header fields: {@code "v3"} or {@code W/"v3"}, quotes included. */
  public String field() {
    return (weak ? "W/\"" : "\"") + value + "\"";
  }

  /** Whether every byte is the same: both tags are strong, and equal. */
  public boolean matchesStrongly(EntityTag other) {
    return !weak && !other.weak && value.equals(other.value);
  }

  /** Whether both mean the same: their values are equal. */
  public boolean matchesWeakly(EntityTag other) {
    return value.equals(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntityTag tag && tag.weak == weak && tag.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, weak);
  }

  @Override
  public String toString() {
    return field();
  }

  private static String checked(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == 0x7F || c > 0xFF || (c > 0x7F && c < 0xA0)) {
        throw new IllegalArgumentException(
            "no value of an entity tag: it has the character U+" + String.format("%04X", (int) c));
      }
    }
    return value;
  }
}
