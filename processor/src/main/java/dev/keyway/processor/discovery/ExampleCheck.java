package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonNull;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ValueType.Container;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is wrong with a JSON value that should be one of a type; the end of a sentence. */
final class ExampleCheck {
  /** The converters of text that know which texts have a format. */
  private static final Map<String, String> FORMATS = Map.of(
      "int8", "BYTE",
      "int16", "SHORT",
      "int32", "INTEGER",
      "int64", "LONG",
      "char", "CHARACTER",
      "uuid", "UUID",
      "date", "LOCAL_DATE",
      "date-time", "OFFSET_DATE_TIME",
      "date-time-local", "LOCAL_DATE_TIME",
      "time-local", "LOCAL_TIME");

  private final Map<JsonType.Ref, JsonObject> objects = new HashMap<>();

  ExampleCheck(List<JsonObject> all) {
    all.forEach(object -> objects.putIfAbsent(object.ref(), object));
  }

  /** What is wrong; empty if nothing is. */
  Optional<String> problem(Object value, JsonType type) {
    return problem(value, type, "");
  }

  /**
   * What is wrong with a part of the value.
   *
   * @param at the way to it, as a JSON pointer
   */
  private Optional<String> problem(Object value, JsonType type, String at) {
    if (type instanceof JsonType.Nullable nullable) {
      return value == JsonNull.NULL ? Optional.empty() : problem(value, nullable.type(), at);
    }
    if (type instanceof JsonType.Constrained constrained) {
      return problem(value, constrained.type(), at)
          .or(() -> constrained.constraints().stream()
              .flatMap(constraint -> broken(value, constraint).stream())
              .findFirst()
              .map(problem -> subject(value, at) + problem));
    }
    if (type instanceof JsonType.Primitive primitive) {
      return unless(isOf(value, primitive), value, at, text(primitive));
    }
    if (type instanceof JsonType.EnumOf names) {
      if (names.values().isEmpty()) {
        JsonType.Primitive any = new JsonType.Primitive(names.jsonType(), Optional.empty());
        return unless(isOf(value, any), value, at, text(any));
      }
      return unless(
          names.values().contains(value), value, at, "one of " + String.join(", ", names.values()));
    }
    if (type instanceof JsonType.Constant constant) {
      return unless(constant.value().equals(value), value, at, "\"" + constant.value() + "\"");
    }
    if (type instanceof JsonType.Base64) {
      return unless(
          value instanceof String text && text.matches("[A-Za-z0-9+/]*={0,2}"),
          value,
          at,
          "base64");
    }
    if (type instanceof JsonType.ArrayOf array) {
      return value instanceof List<?> list
          ? elements(list, array, at)
          : wrong(value, at, "an array");
    }
    if (type instanceof JsonType.MapOf map) {
      return value instanceof Map<?, ?> members
          ? values(members, map, at)
          : wrong(value, at, "an object");
    }
    if (type instanceof JsonType.Ref ref) {
      return value instanceof Map<?, ?> members
          ? Optional.ofNullable(objects.get(ref)).flatMap(object -> members(members, object, at))
          : wrong(value, at, "an object");
    }
    return Optional.empty();
  }

  private Optional<String> elements(List<?> list, JsonType.ArrayOf array, String at) {
    if (array.unique() && new HashSet<>(list).size() < list.size()) {
      return Optional.of(subject(list, at) + "has an element twice");
    }
    for (int i = 0; i < list.size(); i++) {
      Optional<String> problem = problem(list.get(i), array.items(), at + "/" + i);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> values(Map<?, ?> members, JsonType.MapOf map, String at) {
    return members.entrySet().stream()
        .flatMap(member -> problem(member.getValue(), map.values(), at + "/" + member.getKey())
            .or(() -> map.keyConstraints().stream()
                .flatMap(constraint -> broken(member.getKey(), constraint).stream())
                .findFirst()
                .map(problem -> "the name \"" + member.getKey() + "\" " + problem))
            .or(() -> map.keys() instanceof JsonType.EnumOf names
                    && !names.values().isEmpty()
                    && !names.values().contains(member.getKey())
                ? Optional.of("the name \"" + member.getKey() + "\" isn't one of "
                    + String.join(", ", names.values()))
                : Optional.empty())
            .stream())
        .findFirst();
  }

  private Optional<String> members(Map<?, ?> members, JsonObject object, String at) {
    if (object.choice().isPresent()) {
      JsonObject.Choice choice = object.choice().get();
      return choice.alternatives().stream()
          .filter(each -> each.id().equals(members.get(choice.property())))
          .findFirst()
          .map(each -> problem(members, each.type(), at))
          .orElseGet(() -> Optional.of(subject(members, at) + "doesn't say in \""
              + choice.property() + "\" which of its types it is"));
    }
    for (JsonObject.Property property : object.properties()) {
      Object member = members.get(property.name());
      Optional<String> problem = member != null
          ? problem(member, property.type(), at + "/" + property.name())
          : property.required()
              ? Optional.of(subject(members, at) + "lacks \"" + property.name() + "\"")
              : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
    }
    List<String> known =
        object.properties().stream().map(JsonObject.Property::name).toList();
    if (object.others().values().isPresent()) {
      return members.entrySet().stream()
          .filter(member -> !known.contains(String.valueOf(member.getKey())))
          .flatMap(member ->
              problem(member.getValue(), object.others().values().get(), at + "/" + member.getKey())
                  .stream())
          .findFirst();
    }
    return members.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(name -> subject(members, at) + "has a member \"" + name + "\", which "
            + object.type().simpleName() + " hasn't");
  }

  private static boolean isOf(Object value, JsonType.Primitive primitive) {
    String converter = FORMATS.get(primitive.format().orElse(""));
    return switch (primitive.type()) {
      case "boolean" -> value instanceof Boolean;
      case "string" ->
        value instanceof String text && (converter == null || TextForms.isValid(converter, text));
      case "integer" ->
        value instanceof BigDecimal number
            && number.stripTrailingZeros().scale() <= 0
            && (converter == null
                || TextForms.isValid(converter, number.toBigInteger().toString()));
      case "number" ->
        value instanceof BigDecimal number
            && (primitive.format().isEmpty() || Double.isFinite(number.doubleValue()));
      default -> true;
    };
  }

  /** How a constraint is broken, if one can know at compile time. */
  private static Optional<String> broken(Object value, Constraint constraint) {
    if (constraint instanceof Constraint.Composed composed) {
      return composed.parts().stream()
          .flatMap(part -> broken(value, part).stream())
          .findFirst();
    }
    if (value instanceof List<?> list) {
      return ConstraintViolations.ofElements(
          list.stream().map(Object::toString).toList(), Container.LIST, constraint);
    }
    if (value instanceof Map<?, ?> map) {
      return ConstraintViolations.ofElements(
          map.keySet().stream().map(Object::toString).toList(), Container.LIST, constraint);
    }
    boolean ofNumber = constraint instanceof Constraint.Minimum
        || constraint instanceof Constraint.Maximum
        || constraint instanceof Constraint.DecimalPlaces;
    // The size of what is base64 is that of its bytes.
    boolean ofBytes = (constraint instanceof Constraint.MinSize minimum
            && minimum.unit() == Constraint.Unit.BYTES)
        || (constraint instanceof Constraint.MaxSize maximum
            && maximum.unit() == Constraint.Unit.BYTES);
    return value == JsonNull.NULL || ofBytes || (ofNumber && !(value instanceof BigDecimal))
        ? Optional.empty()
        : ConstraintViolations.ofText(text(value), constraint);
  }

  private static String text(Object value) {
    if (value == JsonNull.NULL) {
      return "null";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String text(JsonType.Primitive primitive) {
    return switch (primitive.type()) {
      case "boolean" -> "true or false";
      case "string" ->
        primitive.format().map(format -> "a text of the format " + format).orElse("a text");
      case "integer" ->
        "an integer" + primitive.format().map(each -> " (" + each + ")").orElse("");
      default -> "a number";
    };
  }

  private static Optional<String> unless(
      boolean fulfilled, Object value, String at, String expected) {
    return fulfilled ? Optional.empty() : wrong(value, at, expected);
  }

  private static Optional<String> wrong(Object value, String at, String expected) {
    return Optional.of(subject(value, at) + "isn't " + expected);
  }

  /** What is wrong, short: a whole object would hide the words. */
  private static String subject(Object value, String at) {
    String what = value instanceof Map || value instanceof List
        ? "it"
        : value instanceof String text ? "\"" + text + "\"" : text(value);
    return (at.isEmpty() ? "" : "at " + at + " ") + what + " ";
  }
}
