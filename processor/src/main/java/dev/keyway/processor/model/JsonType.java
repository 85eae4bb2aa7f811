package dev.keyway.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * One of some strings, the names of an enum, as a component schema of its own.
   *
   * @param jsonType the JSON Schema type: they may be integers
   * @param values none where only running code knows them
   * @param aliases other values that are read, by those that are written
   */
  record EnumOf(
      TypeRef.Declared type,
      String jsonType,
      List<String> values,
      Map<String, List<String>> aliases,
      String description)
      implements JsonType {
    public EnumOf {
      values = List.copyOf(values);
      aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** What is written for a value that is read. */
    public String written(String read) {
      return aliases.entrySet().stream()
          .filter(each -> each.getValue().contains(read))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(read);
    }

    /** An enum whose constants have one name each. */
    public EnumOf(TypeRef.Declared type, List<String> values, String description) {
      this(type, "string", values, Map.of(), description);
    }
  }

  /** An array; {@code unique} for a set. */
  record ArrayOf(JsonType items, boolean unique) implements JsonType {}

  /**
   * An object with any member names.
   *
   * @param keys the form that the names would have as values
   * @param keyConstraints on the names
   */
  record MapOf(JsonType keys, JsonType values, List<Constraint> keyConstraints)
      implements JsonType {
    private static final JsonType TEXT = new Primitive("string", Optional.empty());

    public MapOf {
      keyConstraints = List.copyOf(keyConstraints);
    }

    /** An object whose member names can be any text, but for the constraints. */
    public MapOf(JsonType values, List<Constraint> keyConstraints) {
      this(TEXT, values, keyConstraints);
    }

    /** An object whose member names can be any text. */
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
