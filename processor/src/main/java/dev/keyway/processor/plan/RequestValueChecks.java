package dev.keyway.processor.plan;

import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Scalar;

/** Which values of a request can be refused. */
final class RequestValueChecks {
  private RequestValueChecks() {}

  /** Whether there are requests in which the value isn't valid. */
  static boolean canBeInvalid(ParameterSource.RequestValue value) {
    boolean canBeMissing =
        value.presence().isRequired() && value.location() != ParameterSource.Location.PATH;
    boolean anyText = value.type().scalar() instanceof Scalar.BuiltIn builtIn
        && builtIn.converter().equals("STRING");
    return canBeMissing
        || !anyText
        || !value.constraints().isEmpty()
        || !value.elementConstraints().isEmpty();
  }
}
