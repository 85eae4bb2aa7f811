package dev.keyway.processor.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows which of the records that are read from bodies have anything to check, in them or in what they
 * hold.
 */
public final class CheckedObjects {
  private final Map<TypeRef.Declared, JsonObject> objects = new HashMap<>();
  private final Set<TypeRef.Declared> checked = new HashSet<>();

  /** The records of an API. */
  public CheckedObjects(Iterable<JsonObject> all) {
    for (JsonObject object : all) {
      if (object.direction() == JsonType.Direction.INPUT) {
        objects.put(object.type(), object);
      }
    }
    // Records refer to each other, also in circles: so long as one more is found, others may
    // follow.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JsonObject object : objects.values()) {
        changed |= isChecked(object) && checked.add(object.type());
      }
    }
  }

  private boolean isChecked(JsonObject object) {
    return object
        .checks()
        .map(checks -> !checks.whole().isEmpty()
            || Stream.concat(checks.members().stream(), checks.rules().stream())
                .anyMatch(member -> isChecked(member.value())))
        .orElse(false);
  }

  /** The record, if it has anything to check. */
  public Optional<JsonObject> object(TypeRef.Declared type) {
    return checked.contains(type) ? Optional.ofNullable(objects.get(type)) : Optional.empty();
  }

  /** Whether there is anything to check in a value. */
  public boolean isChecked(ValueChecks value) {
    return value.constraints().stream()
            .anyMatch(constraint -> !(constraint instanceof Constraint.NotNull))
        || value.contents().map(this::isChecked).orElse(false);
  }

  private boolean isChecked(ValueChecks.Contents contents) {
    if (contents instanceof ValueChecks.Elements elements) {
      return isChecked(elements.each());
    }
    if (contents instanceof ValueChecks.Entries entries) {
      return isChecked(entries.keys()) || isChecked(entries.values());
    }
    if (contents instanceof ValueChecks.Present present) {
      return isChecked(present.value());
    }
    return checked.contains(((ValueChecks.Members) contents).type());
  }
}
