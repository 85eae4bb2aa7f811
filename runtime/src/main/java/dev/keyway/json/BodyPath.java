package dev.keyway.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a body. Its text is the JSON pointer (RFC 6901), which is only made when something is wrong
 * there.
 */
final class BodyPath {
  static final BodyPath ROOT = new BodyPath(null, "");

  private final @Nullable BodyPath parent;
  private final String name;

  private BodyPath(@Nullable BodyPath parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  BodyPath member(String memberName) {
    return new BodyPath(this, memberName);
  }

  BodyPath element(int index) {
    return new BodyPath(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    appendTo(pointer);
    return pointer.toString();
  }

  private void appendTo(StringBuilder pointer) {
    if (parent != null) {
      parent.appendTo(pointer);
      append(name, pointer);
    }
  }

  /** Adds a member or an index to a pointer. */
  static void append(String name, StringBuilder pointer) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }
}
