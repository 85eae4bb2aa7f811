package dev.keyway.validation;

import jakarta.validation.Validator;

/**
 * An API whose bodies are checked by a provider of Jakarta Validation, such as Hibernate Validator, with
 * all that it knows: groups, message bundles, validators that are injected. The class with {@code @Api}
 * implements it.
 *
 * <p>The generated code then has no checks of the records in bodies. Parameters, and constraints written
 * on the parameter that receives a body, are checked by generated code as ever.
 */
public interface BodyValidation {

  /**
   * Who checks bodies, in the default group. Asked for once, when the application is created.
   *
   * @return a validator that doesn't block: bodies are checked before the endpoint moves to a worker
   */
  Validator bodyValidator();
}
