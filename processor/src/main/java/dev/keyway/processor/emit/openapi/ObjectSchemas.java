package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Example;
import java.util.List;
import java.util.Map;

/** What the schemas of objects have in common, be they records and classes or made up of parameters. */
final class ObjectSchemas {
  private ObjectSchemas() {}

  /** The schema of a member; what is said of it may stand beside a {@code $ref} since 3.1. */
  static Map<String, Object> described(
      Map<String, Object> schema, String description, boolean deprecated, List<Example> examples) {
    return new Members()
        .putAll(schema)
        .put("description", description)
        .put("deprecated", deprecated)
        .put("examples", ExampleEmitter.values(examples))
        .map();
  }

  /** The schema, without members that it doesn't name if it is closed. */
  static Map<String, Object> closed(Members schema, boolean closed) {
    return (closed ? schema.putAlways("additionalProperties", false) : schema).map();
  }
}
