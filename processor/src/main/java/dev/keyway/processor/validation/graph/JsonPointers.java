package dev.keyway.processor.validation.graph;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows JSON pointers through the types of values, without the values. */
final class JsonPointers {
  private final Map<JsonType.Ref, JsonObject> objects = new HashMap<>();

  JsonPointers(List<JsonObject> objects) {
    objects.forEach(object -> this.objects.put(object.ref(), object));
  }

  /**
   * Where a pointer leads to.
   *
   * @param type of what is there
   * @param missing the name that nothing has, if there is one
   * @param candidates the names that there are instead
   */
  record Target(JsonType type, Optional<String> missing, List<String> candidates) {}

  /** Follows names and indexes, each below the one before. */
  Target follow(JsonType from, List<String> pointer) {
    JsonType type = plain(from);
    for (String token : pointer) {
      if (type instanceof JsonType.Any) {
        break;
      }
      Map<String, JsonType> members = members(type, token);
      JsonType next = members.get(token);
      if (next == null) {
        return new Target(
            type, Optional.of(token), members.keySet().stream().sorted().toList());
      }
      type = plain(next);
    }
    return new Target(type, Optional.empty(), List.of());
  }

  /** What a value is that can't stand in a text; empty if it can, or nobody knows. */
  Optional<String> notSingle(JsonType declared) {
    JsonType type = plain(declared);
    if (type instanceof JsonType.ArrayOf) {
      return Optional.of("an array");
    }
    return type instanceof JsonType.Ref || type instanceof JsonType.MapOf
        ? Optional.of("an object")
        : Optional.empty();
  }

  /** What is below a type; of those whose names can be any, the one that is asked for. */
  private Map<String, JsonType> members(JsonType type, String token) {
    if (type instanceof JsonType.MapOf map) {
      return Map.of(token, map.values());
    }
    if (type instanceof JsonType.ArrayOf array) {
      return token.matches("0|[1-9][0-9]*") ? Map.of(token, array.items()) : Map.of();
    }
    Map<String, JsonType> members = new HashMap<>();
    if (type instanceof JsonType.Ref ref) {
      collect(ref, members, new HashSet<>());
    }
    return members;
  }

  /** The members of an object, or of all that it can be. */
  private void collect(
      JsonType.Ref type, Map<String, JsonType> members, Set<JsonType.Ref> collected) {
    JsonObject object = objects.get(type);
    if (object != null && collected.add(type)) {
      object.properties().forEach(property -> members.put(property.name(), property.type()));
      object
          .choice()
          .ifPresent(choice ->
              choice.alternatives().forEach(each -> collect(each.type(), members, collected)));
    }
  }

  private static JsonType plain(JsonType type) {
    if (type instanceof JsonType.Nullable nullable) {
      return plain(nullable.type());
    }
    return type instanceof JsonType.Constrained constrained ? plain(constrained.type()) : type;
  }
}
