package dev.keyway.processor.model;

import java.util.List;

/**
 * The members of a record or class in JSON.
 *
 * @param description from its Javadoc, empty if it has none
 * @param properties in the order in which they are written
 */
public record JsonObject(
    TypeRef.Declared type,
    JsonType.Direction direction,
    String description,
    List<Property> properties) {
  public JsonObject {
    properties = List.copyOf(properties);
  }

  /** What a {@link JsonType.Ref} to it looks like. */
  public JsonType.Ref ref() {
    return new JsonType.Ref(type, direction);
  }

  /** A member: required unless it may be absent or null. */
  public record Property(String name, JsonType type, boolean required, String description) {}
}
