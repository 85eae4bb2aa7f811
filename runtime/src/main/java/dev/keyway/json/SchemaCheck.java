package dev.keyway.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compares a refused body with its schema and says what differs.
 *
 * <p>It knows the keywords of JSON Schema that Keyway writes and passes over others. It isn't the gate:
 * a body that binds never gets here, and one that gets here stays refused, whatever is found.
 */
final class SchemaCheck {
  /**
   * How many pairs of a value and a schema are looked at. Where a schema has alternatives that contain
   * it again, their number could grow exponentially with the depth of the body.
   */
  private static final int MAX_STEPS = 200_000;

  private static final int MAX_REFERENCES = 64;

  private final OpenApiSchemas schemas;
  private final BodyProblems problems;
  private final Steps steps;

  SchemaCheck(OpenApiSchemas schemas, BodyProblems problems) {
    this(schemas, problems, new Steps());
  }

  private SchemaCheck(OpenApiSchemas schemas, BodyProblems problems, Steps steps) {
    this.schemas = schemas;
    this.problems = problems;
    this.steps = steps;
  }

  /** Reports what is wrong with a value. */
  void check(JsonNode declared, JsonNode value, BodyPath path) {
    if (problems.isFull() || !steps.take()) {
      return;
    }
    JsonNode schema = resolve(declared);
    Set<String> types = SchemaTypes.of(schema);
    if (!SchemaTypes.admit(types, value)) {
      String keyword = value.isNull() ? "required" : "type";
      String standard = SchemaTypes.message(types, value);
      problems.add(path, "type", SchemaWords.of(schema, keyword, standard));
      return;
    }
    if (!SchemaScalars.checkListed(schema, value, path, problems)) {
      return;
    }
    for (JsonNode part : schema.path("allOf")) {
      check(part, value, path);
    }
    checkAlternatives(schema, "oneOf", value, path);
    checkAlternatives(schema, "anyOf", value, path);
    if (value.isString()) {
      SchemaScalars.checkString(schema, value.stringValue(), path, problems);
    } else if (value.isNumber()) {
      SchemaScalars.checkNumber(schema, value, path, problems);
    } else if (value.isArray()) {
      checkArray(schema, value, path);
    } else if (value.isObject()) {
      checkObject(schema, value, path);
    }
  }

  private JsonNode resolve(JsonNode declared) {
    JsonNode schema = declared;
    for (int i = 0; i < MAX_REFERENCES && schema.path("$ref").isString(); i++) {
      JsonNode target = schemas.find(schema.path("$ref").stringValue());
      if (target == null) {
        break;
      }
      schema = target;
    }
    return schema;
  }

  private void checkAlternatives(JsonNode schema, String keyword, JsonNode value, BodyPath path) {
    List<JsonNode> fitting = new ArrayList<>();
    Set<String> types = new LinkedHashSet<>();
    for (JsonNode alternative : schema.path(keyword)) {
      Set<String> own = SchemaTypes.of(resolve(alternative));
      types.addAll(own);
      if (SchemaTypes.admit(own, value)) {
        fitting.add(alternative);
      }
    }
    if (fitting.isEmpty()) {
      if (!schema.path(keyword).isEmpty()) {
        types.remove("null");
        problems.add(path, "type", SchemaTypes.message(types, value));
      }
    } else if (fitting.size() == 1) {
      check(fitting.get(0), value, path);
    } else if (value.isObject() && schema.has("discriminator")) {
      checkDiscriminated(schema.get("discriminator"), value, path);
    } else if (fitting.stream().noneMatch(alternative -> matches(alternative, value, path))) {
      problems.add(path, keyword, "has none of the allowed forms");
    }
  }

  private boolean matches(JsonNode schema, JsonNode value, BodyPath path) {
    BodyProblems found = new BodyProblems();
    new SchemaCheck(schemas, found, steps).check(schema, value, path);
    return found.isEmpty();
  }

  private void checkDiscriminated(JsonNode discriminator, JsonNode value, BodyPath path) {
    String property = discriminator.path("propertyName").asString("");
    JsonNode mapping = discriminator.path("mapping");
    JsonNode tag = value.path(property);
    if (tag.isMissingNode()) {
      problems.add(path.member(property), "required", "is required");
      return;
    }
    JsonNode reference = mapping.path(tag.isString() ? tag.stringValue() : "");
    JsonNode schema = reference.isString() ? schemas.find(reference.stringValue()) : null;
    if (schema == null) {
      problems.add(
          path.member(property),
          "enum",
          "must be one of " + String.join(", ", mapping.propertyNames()));
    } else {
      check(schema, value, path);
    }
  }

  private void checkArray(JsonNode schema, JsonNode value, BodyPath path) {
    int min = schema.path("minItems").asInt(0);
    int max = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    if (value.size() < min) {
      String standard = "must have at least " + SchemaScalars.count(min, "item");
      problems.add(path, "minItems", SchemaWords.of(schema, "minItems", standard));
    }
    if (value.size() > max) {
      String standard = "must have at most " + SchemaScalars.count(max, "item");
      problems.add(path, "maxItems", SchemaWords.of(schema, "maxItems", standard));
    }
    JsonNode items = schema.path("items");
    // Of uniqueItems nothing is said: what a set is sent twice, it has once.
    for (int i = 0; i < value.size() && !problems.isFull(); i++) {
      if (items.isObject()) {
        check(items, value.get(i), path.element(i));
      }
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, BodyPath path) {
    int min = schema.path("minProperties").asInt(0);
    int max = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    if (value.size() < min) {
      String standard = "must have at least " + SchemaScalars.count(min, "member");
      problems.add(path, "minProperties", SchemaWords.of(schema, "minProperties", standard));
    }
    if (value.size() > max) {
      String standard = "must have at most " + SchemaScalars.count(max, "member");
      problems.add(path, "maxProperties", SchemaWords.of(schema, "maxProperties", standard));
    }
    JsonNode properties = schema.path("properties");
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = given(property, value, path);
      if (value.has(name)) {
        check(property.getValue(), value.get(name), path.member(name));
      } else if (required.contains(name)) {
        problems.add(
            path.member(name),
            "required",
            SchemaWords.of(property.getValue(), "required", "is required"));
      }
    }
    for (String name : required) {
      if (!properties.has(name) && !value.has(name)) {
        problems.add(path.member(name), "required", "is required");
      }
    }
    checkNames(schema.path(SchemaWords.NAMES), value, path);
    JsonNode additional = schema.path("additionalProperties");
    if (additional.isObject() || additional.isBoolean()) {
      checkAdditional(additional, properties, value, path);
    }
  }

  /** The name under which a member is given: its own or an alias. Two are too many. */
  private String given(Map.Entry<String, JsonNode> property, JsonNode value, BodyPath path) {
    String given = property.getKey();
    for (JsonNode each : property.getValue().path(SchemaWords.ALIASES)) {
      String alias = each.asString();
      if (value.has(alias) && value.has(given)) {
        problems.add(path.member(alias), "json", "is another name of " + given + ", given too");
      } else if (value.has(alias)) {
        given = alias;
      }
    }
    return given;
  }

  private void checkNames(JsonNode declared, JsonNode value, BodyPath path) {
    JsonNode names = resolve(declared);
    if (names.isObject()) {
      for (String name : value.propertyNames()) {
        BodyProblems found = new BodyProblems();
        if (SchemaScalars.checkListed(names, StringNode.valueOf(name), path.member(name), found)) {
          SchemaScalars.checkString(names, name, path.member(name), found);
        }
        found.reportTo((pointer, type, message) ->
            problems.add(path.member(name), SchemaWords.NAMES, SchemaWords.ofName(message)));
      }
    }
  }

  private void checkAdditional(
      JsonNode additional, JsonNode properties, JsonNode value, BodyPath path) {
    Set<String> aliases = new HashSet<>();
    properties
        .values()
        .forEach(property ->
            property.path(SchemaWords.ALIASES).forEach(alias -> aliases.add(alias.asString())));
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey();
      if (properties.has(name) || aliases.contains(name)) {
        continue;
      }
      if (additional.isObject()) {
        check(additional, member.getValue(), path.member(name));
      } else if (!additional.booleanValue()) {
        problems.add(path.member(name), "additionalProperties", SchemaWords.UNKNOWN);
      }
    }
  }

  /** What is left of the work that one body may cause. */
  private static final class Steps {
    private int left = MAX_STEPS;

    boolean take() {
      return left-- > 0;
    }
  }
}
