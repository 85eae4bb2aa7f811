package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.plan.SchemaNames;
import dev.keyway.processor.plan.SchemaPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the schemas that others refer to: those of records, classes and enums. */
final class ComponentSchemas {
  /** Other names under which a member is read, of which JSON Schema knows nothing. */
  private static final String ALIASES = "x-aliases";

  /** Other values that are read, by those that are written. */
  private static final String ENUM_ALIASES = "x-enum-aliases";

  /** A member that may be given and has no effect. */
  private static final Map<String, Object> PASSED_OVER = Map.of("readOnly", true);

  private final SchemaNames names;
  private final SchemaEmitter schemas;

  ComponentSchemas(SchemaNames names, SchemaEmitter schemas) {
    this.names = names;
    this.schemas = schemas;
  }

  /** All of them, sorted by name, with Keyway's own among them. */
  Map<String, Object> all(Map<String, Map<String, Object>> own) {
    Map<String, Object> components = new TreeMap<>(own);
    names.objects().forEach((name, object) -> components.put(name, object(object)));
    names.enums().forEach((name, type) -> components.put(name, enumType(type)));
    return components;
  }

  private Map<String, Object> object(JsonObject object) {
    if (object.choice().isPresent()) {
      return choice(object, object.choice().get());
    }
    Members properties = new Members();
    for (JsonObject.Property property : object.properties()) {
      properties.putAlways(
          property.name(),
          new Members()
              .putAll(ObjectSchemas.described(
                  schemas.schema(property.type()),
                  property.description(),
                  property.notes().deprecated(),
                  property.notes().examples()))
              .put(ALIASES, property.aliases())
              .map());
    }
    object.others().ignored().forEach(name -> properties.putAlways(name, PASSED_OVER));
    Members schema = new Members()
        .put("type", "object")
        .put("description", object.description())
        .put("deprecated", object.notes().deprecated())
        .put("properties", properties.map())
        .put(
            "required",
            object.properties().stream()
                .filter(JsonObject.Property::required)
                .map(JsonObject.Property::name)
                .toList())
        .put("examples", ExampleEmitter.values(object.notes().examples()));
    object
        .others()
        .values()
        .ifPresent(values -> schema.putAlways("additionalProperties", schemas.schema(values)));
    return ObjectSchemas.closed(schema, object.others().forbidden());
  }

  /** Objects that a member tells apart, with OpenAPI's word for which is which. */
  private Map<String, Object> choice(JsonObject object, JsonObject.Choice choice) {
    Members mapping = new Members();
    List<Map<String, Object>> alternatives = new ArrayList<>();
    for (JsonObject.Alternative each : choice.alternatives()) {
      String name = names.name(each.type()).orElseThrow();
      alternatives.add(SchemaEmitter.reference(name));
      mapping.put(each.id(), SchemaPointers.component(name));
    }
    return new Members()
        .put("description", object.description())
        .put("deprecated", object.notes().deprecated())
        .put("oneOf", alternatives)
        .put(
            "discriminator",
            new Members()
                .put("propertyName", choice.property())
                .put("mapping", mapping.map())
                .map())
        .put("examples", ExampleEmitter.values(object.notes().examples()))
        .map();
  }

  private static Map<String, Object> enumType(JsonType.EnumOf type) {
    return new Members()
        .put("type", type.jsonType())
        .put("description", type.description())
        .put("enum", type.values())
        .put(ENUM_ALIASES, type.aliases())
        .map();
  }
}
