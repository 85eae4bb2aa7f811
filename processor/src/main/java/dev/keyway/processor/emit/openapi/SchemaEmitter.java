package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.BooleanText;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource.Mention;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType.Container;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.MemberPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import dev.keyway.processor.plan.SchemaNames;
import dev.keyway.processor.plan.SchemaPointers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the JSON Schemas (2020-12, OpenAPI's dialect) of types and of the values of requests. */
final class SchemaEmitter {
  /** A file in a form. The format is what generators of clients know, from OpenAPI 3.0. */
  private static final Map<String, Object> FILE = new Members()
      .put("type", "string")
      .put("format", "binary")
      .put("contentMediaType", "application/octet-stream")
      .map();

  /** Other names under which a member is read, of which JSON Schema knows nothing. */
  private static final String ALIASES = "x-aliases";

  /** Other values that are read, by those that are written. */
  private static final String ENUM_ALIASES = "x-enum-aliases";

  /** A member that may be given and has no effect. */
  private static final Map<String, Object> PASSED_OVER = Map.of("readOnly", true);

  private final SchemaNames names;

  SchemaEmitter(SchemaNames names) {
    this.names = names;
  }

  /** The component schemas, sorted by name, with Keyway's own among them. */
  Map<String, Object> components(Map<String, Map<String, Object>> own) {
    Map<String, Object> components = new TreeMap<>(own);
    names.objects().forEach((name, object) -> components.put(name, object(object)));
    names.enums().forEach((name, type) -> components.put(name, enumType(type)));
    return components;
  }

  /** A schema, or a reference to the component that has it. */
  Map<String, Object> schema(JsonType type) {
    if (type instanceof JsonType.Ref || type instanceof JsonType.EnumOf) {
      String name =
          names.name(type).orElseThrow(() -> new IllegalStateException("no name for " + type));
      return reference(name);
    } else if (type instanceof JsonType.Primitive primitive) {
      return new Members()
          .put("type", primitive.type())
          .put("format", primitive.format().orElse(""))
          .map();
    } else if (type instanceof JsonType.Constant constant) {
      return new Members()
          .put("type", "string")
          .putAlways("const", constant.value())
          .map();
    } else if (type instanceof JsonType.Base64) {
      return new Members()
          .put("type", "string")
          .put("contentEncoding", "base64")
          .map();
    } else if (type instanceof JsonType.ArrayOf array) {
      return new Members()
          .put("type", "array")
          .put("items", schema(array.items()))
          .put("uniqueItems", array.unique())
          .map();
    } else if (type instanceof JsonType.MapOf map) {
      return new Members()
          .put("type", "object")
          .put(
              "propertyNames",
              new Members()
                  .putAll(names(map.keys()))
                  .putAll(ConstraintKeywords.withMessages(map.keyConstraints()))
                  .map())
          .put("additionalProperties", schema(map.values()))
          .map();
    } else if (type instanceof JsonType.Constrained constrained) {
      boolean isNull =
          constrained.constraints().stream().anyMatch(Constraint.Null.class::isInstance);
      return new Members()
          .putAll(isNull ? Map.of() : schema(constrained.type()))
          .putAll(ConstraintKeywords.withMessages(constrained.constraints()))
          .map();
    } else if (type instanceof JsonType.Nullable nullable) {
      return nullable(schema(nullable.type()));
    }
    // JsonType.Any: every value is valid.
    return Map.of();
  }

  /** What is said of texts that are names; of any text nothing. */
  private Map<String, Object> names(JsonType keys) {
    if (keys instanceof JsonType.EnumOf type) {
      return type.jsonType().equals("string") ? schema(type) : Map.of();
    }
    if (!(keys instanceof JsonType.Primitive type)) {
      return Map.of();
    }
    return switch (type.type()) {
      case "integer" -> Map.of("pattern", "^-?[0-9]+$");
      case "boolean" -> Map.of("enum", List.of("true", "false"));
      case "string" -> new Members().put("format", type.format().orElse("")).map();
      default -> Map.of();
    };
  }

  /** A reference to a component schema. */
  static Map<String, Object> reference(String name) {
    return Map.of("$ref", SchemaPointers.component(name));
  }

  /** The schema of a parameter or form field. */
  Map<String, Object> schema(RequestValue value) {
    Scalar scalar = value.type().scalar();
    JsonType each = jsonType(scalar);
    Members element = new Members().putAll(value.type().isFile() ? FILE : schema(each));
    value.format().ifPresent(format -> element.put("format", format));
    Members schema = element;
    if (value.type().container() != Container.SINGLE) {
      schema = new Members()
          .put("type", "array")
          .put(
              "items",
              element.putAll(ConstraintKeywords.of(value.elementConstraints())).map())
          .put("uniqueItems", value.type().container().isSet());
    }
    schema.putAll(ConstraintKeywords.of(value.constraints()));
    if (value.presence() instanceof Presence.WithDefault withDefault) {
      JsonType type =
          value.type().container() == Container.SINGLE ? each : new JsonType.ArrayOf(each, false);
      schema.putAlways("default", defaultValue(withDefault.texts(), type));
    }
    return schema.map();
  }

  /** What texts of that type are. */
  private static JsonType jsonType(Scalar scalar) {
    if (scalar instanceof Scalar.BuiltIn builtIn) {
      return builtIn.schema();
    }
    if (scalar instanceof Scalar.Converted converted) {
      return converted.schema();
    }
    return scalar instanceof Scalar.EnumType type
        ? type.json("")
        : new JsonType.Primitive("string", Optional.empty());
  }

  /** The schema of a JSON body, with its default. */
  Map<String, Object> schema(JsonType type, Presence presence) {
    Members schema = new Members().putAll(schema(type));
    if (presence instanceof Presence.WithDefault given) {
      schema.putAlways("default", defaultValue(given.texts(), type));
    }
    return schema.map();
  }

  /** The object schema of a JSON body whose members are parameters. */
  Map<String, Object> members(RequestBodyPlan.Members body) {
    List<MemberPlan> members = body.members();
    Members properties = new Members();
    for (MemberPlan member : members) {
      properties.putAlways(
          member.name(),
          described(
              schema(
                  isNullable(member.presence())
                      ? new JsonType.Nullable(member.type())
                      : member.type(),
                  member.presence()),
              member.description(),
              false,
              member.examples()));
    }
    Members schema = new Members()
        .put("type", "object")
        .put("properties", properties.map())
        .put(
            "required",
            members.stream()
                .filter(member -> member.presence().isRequired())
                .map(MemberPlan::name)
                .toList());
    return closed(schema, body.closed());
  }

  /** Whether null is the same as nothing. */
  private static boolean isNullable(Presence presence) {
    return presence instanceof Presence.AsNull || presence instanceof Presence.AsOptional;
  }

  /** The object schema that describes form fields. */
  Map<String, Object> form(RequestBodyPlan.Form form) {
    Members properties = new Members();
    List<String> required = new ArrayList<>();
    for (InputPlan field : form.fields()) {
      properties.putAlways(
          field.value().name(),
          described(
              schema(field.value()),
              field.description(),
              field.value().mention() == Mention.DEPRECATED,
              field.examples()));
      if (field.value().presence().isRequired()) {
        required.add(field.value().name());
      }
    }
    Members schema = new Members()
        .put("type", "object")
        .put("properties", properties.map())
        .put("required", required);
    return closed(schema, form.closed());
  }

  private static Map<String, Object> closed(Members schema, boolean closed) {
    return (closed ? schema.putAlways("additionalProperties", false) : schema).map();
  }

  /** Objects that a member tells apart, with OpenAPI's word for which is which. */
  private Map<String, Object> choice(JsonObject object, JsonObject.Choice choice) {
    Members mapping = new Members();
    List<Map<String, Object>> alternatives = new ArrayList<>();
    for (JsonObject.Alternative each : choice.alternatives()) {
      String name = names.name(each.type()).orElseThrow();
      alternatives.add(reference(name));
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

  private Map<String, Object> object(JsonObject object) {
    if (object.choice().isPresent()) {
      return choice(object, object.choice().get());
    }
    Members properties = new Members();
    for (JsonObject.Property property : object.properties()) {
      properties.putAlways(
          property.name(),
          new Members()
              .putAll(described(
                  schema(property.type()),
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
        .ifPresent(values -> schema.putAlways("additionalProperties", schema(values)));
    return closed(schema, object.others().forbidden());
  }

  private static Map<String, Object> enumType(JsonType.EnumOf type) {
    return new Members()
        .put("type", type.jsonType())
        .put("description", type.description())
        .put("enum", type.values())
        .put(ENUM_ALIASES, type.aliases())
        .map();
  }

  /** What is said of one member may stand beside a {@code $ref} since 3.1. */
  private static Map<String, Object> described(
      Map<String, Object> schema, String description, boolean deprecated, List<Example> examples) {
    return new Members()
        .putAll(schema)
        .put("description", description)
        .put("deprecated", deprecated)
        .put("examples", ExampleEmitter.values(examples))
        .map();
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    if ("null".equals(schema.get("type"))) {
      return schema;
    }
    if (schema.get("type") instanceof String type && !schema.containsKey("const")) {
      return new Members()
          .putAll(schema)
          .putAlways("type", List.of(type, "null"))
          .map();
    }
    return schema.containsKey("$ref") || schema.containsKey("const")
        ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
        : schema;
  }

  private static Object defaultValue(List<String> texts, JsonType type) {
    return type instanceof JsonType.ArrayOf array
        ? texts.stream().map(text -> defaultValue(text, array.items())).toList()
        : defaultValue(texts.get(0), type);
  }

  private static Object defaultValue(String text, JsonType type) {
    if (type instanceof JsonType.EnumOf names && names.jsonType().equals("string")) {
      return names.written(text);
    }
    String jsonType = type instanceof JsonType.Primitive primitive
        ? primitive.type()
        : type instanceof JsonType.EnumOf ? "integer" : "string";
    return switch (jsonType) {
      case "integer", "number" -> new BigDecimal(text);
      case "boolean" -> BooleanText.isTrue(text);
      default -> text;
    };
  }
}
