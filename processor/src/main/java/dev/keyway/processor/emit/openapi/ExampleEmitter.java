package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes examples: those with names as OpenAPI has them, beside the schema, the others as JSON Schema
 * has them, in it.
 */
final class ExampleEmitter {
  private ExampleEmitter() {}

  /** The values alone. */
  static List<Object> values(List<Example> examples) {
    return examples.stream().map(Example::value).toList();
  }

  /** The examples by name; empty if they have none. */
  static Map<String, Object> named(List<Example> examples) {
    Members named = new Members();
    if (Example.areNamed(examples)) {
      for (Example example : examples) {
        named.put(
            example.name(),
            new Members()
                .put("summary", example.summary())
                .put("description", example.description())
                .putAlways("value", example.value())
                .map());
      }
    }
    return named.map();
  }

  /** A schema with those that have no names. */
  static Map<String, Object> withUnnamed(Map<String, Object> schema, List<Example> examples) {
    return examples.isEmpty() || Example.areNamed(examples)
        ? schema
        : new Members().putAll(schema).put("examples", values(examples)).map();
  }

  /** Content by its media type, with examples. */
  static Map<String, Object> with(Map<String, Object> content, List<Example> examples) {
    if (examples.isEmpty()) {
      return content;
    }
    Members with = new Members();
    content.forEach((type, media) -> with.putAlways(type, media(texts(media), examples)));
    return with.map();
  }

  private static Map<String, Object> media(Map<String, Object> media, List<Example> examples) {
    Members members = new Members();
    media.forEach((name, value) -> members.putAlways(
        name, name.equals("schema") ? withUnnamed(texts(value), examples) : value));
    return members.put("examples", named(examples)).map();
  }

  private static Map<String, Object> texts(Object map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((name, value) -> texts.put((String) name, value));
    return texts;
  }
}
