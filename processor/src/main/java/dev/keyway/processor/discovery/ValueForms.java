package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType.Container;
import java.util.List;
import java.util.Optional;

/** Knows as which JSON the document shows a value that a request has as text. */
final class ValueForms {
  private ValueForms() {}

  /** The form of the value, with its constraints. */
  static JsonType of(RequestValue value) {
    Scalar scalar = value.type().scalar();
    JsonType each = scalar instanceof Scalar.BuiltIn builtIn
        ? builtIn.schema()
        : scalar instanceof Scalar.EnumType type
            ? type.json("")
            : new JsonType.Primitive("string", Optional.empty());
    return value.type().container() == Container.SINGLE
        ? with(each, value.constraints())
        : with(
            new JsonType.ArrayOf(
                with(each, value.elementConstraints()), value.type().container() == Container.SET),
            value.constraints());
  }

  private static JsonType with(JsonType type, List<Constraint> constraints) {
    return constraints.isEmpty() ? type : new JsonType.Constrained(type, constraints);
  }
}
