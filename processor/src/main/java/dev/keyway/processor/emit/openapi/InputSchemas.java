package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource.Mention;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType.Container;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.MemberPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the schemas of what requests bring: parameters, form fields and JSON bodies. */
final class InputSchemas {
  /** A file in a form. The format is what generators of clients know, from OpenAPI 3.0. */
  private static final Map<String, Object> FILE = new Members()
      .put("type", "string")
      .put("format", "binary")
      .put("contentMediaType", "application/octet-stream")
      .map();

  private final SchemaEmitter schemas;

  InputSchemas(SchemaEmitter schemas) {
    this.schemas = schemas;
  }

  /** The schema of a parameter or form field. */
  Map<String, Object> schema(RequestValue value) {
    Scalar scalar = value.type().scalar();
    JsonType each = jsonType(scalar);
    Members element = new Members().putAll(value.type().isFile() ? FILE : schemas.schema(each));
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
      schema.putAlways("default", DefaultValues.of(withDefault.texts(), type));
    }
    return schema.map();
  }

  /** The schema of a JSON body, with its default. */
  Map<String, Object> schema(JsonType type, Presence presence) {
    Members schema = new Members().putAll(schemas.schema(type));
    if (presence instanceof Presence.WithDefault given) {
      schema.putAlways("default", DefaultValues.of(given.texts(), type));
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
          ObjectSchemas.described(
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
    return ObjectSchemas.closed(schema, body.closed());
  }

  /** The object schema that describes form fields. */
  Map<String, Object> form(RequestBodyPlan.Form form) {
    Members properties = new Members();
    List<String> required = new ArrayList<>();
    for (InputPlan field : form.fields()) {
      properties.putAlways(
          field.value().name(),
          ObjectSchemas.described(
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
    return ObjectSchemas.closed(schema, form.closed());
  }

  /** Whether null is the same as nothing. */
  private static boolean isNullable(Presence presence) {
    return presence instanceof Presence.AsNull || presence instanceof Presence.AsOptional;
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
}
