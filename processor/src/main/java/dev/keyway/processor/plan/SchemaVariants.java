package dev.keyway.processor.plan;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonObject.Property;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which types look the same in requests and in answers, and which need two schemas.
 *
 * <p>Types refer to each other, also in circles. So all are taken to be the same until the members
 * of one differ; then those that refer to it differ, too.
 */
final class SchemaVariants {
  private final Map<JsonType.Ref, JsonObject> objects = new HashMap<>();
  private final Set<TypeRef.Declared> different = new HashSet<>();

  SchemaVariants(List<JsonObject> all) {
    all.forEach(object -> objects.put(object.ref(), object));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JsonObject object : all) {
        if (isInBothDirections(object.type())
            && !different.contains(object.type())
            && differs(object.type())) {
          different.add(object.type());
          changed = true;
        }
      }
    }
  }

  /** Whether the type needs a schema for each direction. */
  boolean areDifferent(TypeRef.Declared type) {
    return different.contains(type);
  }

  private boolean isInBothDirections(TypeRef.Declared type) {
    return objects.containsKey(new JsonType.Ref(type, Direction.INPUT))
        && objects.containsKey(new JsonType.Ref(type, Direction.OUTPUT));
  }

  private boolean differs(TypeRef.Declared type) {
    JsonType.Ref input = new JsonType.Ref(type, Direction.INPUT);
    JsonType.Ref output = new JsonType.Ref(type, Direction.OUTPUT);
    return !comparable(input).equals(comparable(output)) || !others(input).equals(others(output));
  }

  private JsonObject.Others others(JsonType.Ref ref) {
    JsonObject.Others others = Objects.requireNonNull(objects.get(ref)).others();
    return new JsonObject.Others(
        others.forbidden(), others.ignored(), others.values().map(this::comparable));
  }

  /**
   * The properties without the direction of what is the same in both, so that they can be compared.
   */
  private List<Property> comparable(JsonType.Ref ref) {
    JsonObject object = Objects.requireNonNull(objects.get(ref));
    Stream<Property> alternatives = object.choice().stream()
        .flatMap(choice -> choice.alternatives().stream())
        .map(each -> new Property(each.id(), comparable((JsonType) each.type()), true, ""));
    Stream<Property> properties = object.properties().stream()
        .map(property -> new Property(
            property.name(),
            comparable(property.type()),
            property.required(),
            property.description(),
            property.aliases(),
            JsonObject.Notes.NONE));
    return Stream.concat(alternatives, properties).toList();
  }

  private JsonType comparable(JsonType type) {
    if (type instanceof JsonType.Ref ref) {
      boolean same = isInBothDirections(ref.type()) && !different.contains(ref.type());
      return same ? new JsonType.Ref(ref.type(), Direction.OUTPUT) : ref;
    } else if (type instanceof JsonType.ArrayOf array) {
      return new JsonType.ArrayOf(comparable(array.items()), array.unique());
    } else if (type instanceof JsonType.MapOf map) {
      return new JsonType.MapOf(map.keys(), comparable(map.values()), map.keyConstraints());
    } else if (type instanceof JsonType.Constrained constrained) {
      return new JsonType.Constrained(comparable(constrained.type()), constrained.constraints());
    } else if (type instanceof JsonType.Nullable nullable) {
      return new JsonType.Nullable(comparable(nullable.type()));
    }
    return type;
  }
}
