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
    boolean anyAlternative = object.choice().stream()
        .flatMap(choice -> choice.alternatives().stream())
        .anyMatch(alternative -> checked.contains(alternative.type().type()));
    return anyAlternative || object.checks().map(this::isChecked).orElse(false);
  }

  private boolean isChecked(JsonObject.Checks checks) {
    return !checks.whole().isEmpty()
        || Stream.concat(checks.members().stream(), checks.rules().stream())
            .anyMatch(member -> isChecked(member.value()));
  }

  /** The record, or what is one of several, if it has anything to check. */
  public Optional<JsonObject> object(TypeRef.Declared type) {
    return checked.contains(type) ? Optional.ofNullable(objects.get(type)) : Optional.empty();
  }

  /**
   * Where generated code can be that tells the alternatives apart which have anything to check: the
   * package of what only its package sees, or else that one.
   */
  public String packageName(JsonObject.Choice choice, String otherwise) {
    Stream<Access> alternatives = choice.alternatives().stream()
        .flatMap(each -> object(each.type().type()).stream())
        .flatMap(each -> each.checks().stream())
        .map(JsonObject.Checks::access);
    return Stream.concat(Stream.of(choice.access()), alternatives)
        .filter(each -> each.level() == Access.Level.PACKAGE)
        .map(Access::packageName)
        .findFirst()
        .orElse(otherwise);
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
