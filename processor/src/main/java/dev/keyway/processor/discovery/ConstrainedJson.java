package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ValueChecks;
import java.util.List;

/** Puts constraints on the JSON form of a type, level by level, so that its schema tells them. */
final class ConstrainedJson {
  private ConstrainedJson() {}

  /**
   * The form with the constraints.
   *
   * @param type the form of the type that the checks are of
   */
  static JsonType of(JsonType type, ValueChecks checks) {
    ValueChecks.Contents contents = checks.contents().orElse(null);
    if (type instanceof JsonType.Nullable nullable) {
      return new JsonType.Nullable(of(nullable.type(), checks));
    }
    if (contents instanceof ValueChecks.Present present) {
      return of(type, present.value());
    }
    if (contents instanceof ValueChecks.Elements elements
        && type instanceof JsonType.ArrayOf array) {
      return with(
          new JsonType.ArrayOf(of(array.items(), elements.each()), array.unique()),
          checks.constraints());
    }
    if (contents instanceof ValueChecks.Entries entries && type instanceof JsonType.MapOf map) {
      return with(
          new JsonType.MapOf(
              map.keys(), of(map.values(), entries.values()), entries.keys().constraints()),
          checks.constraints());
    }
    return with(type, checks.constraints());
  }

  private static JsonType with(JsonType type, List<Constraint> constraints) {
    return constraints.isEmpty() ? type : new JsonType.Constrained(type, constraints);
  }
}
