package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/** The JSON form of a Java type, as Jackson writes or reads it. */
public sealed interface JsonType {

  /**
   * A JSON string, number, integer or boolean.
   *
   * @param type the JSON Schema type
   * @param format the JSON Schema or OpenAPI format, if there is a fitting one
   */
  record Primitive(String type, Optional<String> format) implements JsonType {}

  /** One certain string: the type id of an alternative. */
  record Constant(String value) implements JsonType {}

  /** Bytes, as a JSON string in base64 (RFC 4648, section 4). */
  record Base64() implements JsonType {}

  /** One of some strings, the names of an enum, as a component schema of its own. */
  record EnumOf(TypeRef.Declared type, List<String> values, String description)
      implements JsonType {
    public EnumOf {
      values = List.copyOf(values);
    }
  }

  /** An array; {@code unique} for a set. */
  record ArrayOf(JsonType items, boolean unique) implements JsonType {}

  /**
   * An object with any member names.
   *
   * @param keyConstraints on the names
   */
  record MapOf(JsonType values, List<Constraint> keyConstraints) implements JsonType {
    public MapOf {
      keyConstraints = List.copyOf(keyConstraints);
    }

    /** An object whose member names can be any. */
    public MapOf(JsonType values) {
      this(values, List.of());
    }
  }

  /** A type with constraints on its values. */
  record Constrained(JsonType type, List<Constraint> constraints) implements JsonType {
    public Constrained {
      constraints = List.copyOf(constraints);
    }
  }

  /** An object that is described once, in the API's {@link JsonObject}s, under this type. */
  record Ref(TypeRef.Declared type, Direction direction) implements JsonType {}

  /** Null is allowed, too. */
  record Nullable(JsonType type) implements JsonType {}

  /** Any JSON value. */
  record Any() implements JsonType {}

  /** Whether the type is read from requests or written to responses; the members of a class may differ. */
  enum Direction {
    /** Read from a request. */
    INPUT,
    /** Written to a response. */
    OUTPUT
  }
}
