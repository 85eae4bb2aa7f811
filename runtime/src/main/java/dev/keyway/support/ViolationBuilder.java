package dev.keyway.support;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeContextBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeContextBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeContextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path to what is wrong, as a validator spells it out: all the steps of Jakarta's builder. */
final class ViolationBuilder
    implements ConstraintViolationBuilder,
        NodeBuilderDefinedContext,
        NodeBuilderCustomizableContext,
        NodeContextBuilder,
        LeafNodeBuilderDefinedContext,
        LeafNodeBuilderCustomizableContext,
        LeafNodeContextBuilder,
        ContainerElementNodeBuilderDefinedContext,
        ContainerElementNodeBuilderCustomizableContext,
        ContainerElementNodeContextBuilder {
  private final Violations violations;
  private final String message;
  private final List<String> path = new ArrayList<>();

  /** Whether the last name is that of a property, which an index that is said later comes before. */
  private boolean named;

  ViolationBuilder(Violations violations, String message) {
    this.violations = violations;
    this.message = message;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // it is deprecated by Jakarta, whose callers aren't ours
  public ViolationBuilder addNode(String name) {
    return addPropertyNode(name);
  }

  @Override
  public ViolationBuilder addPropertyNode(String name) {
    path.add(name);
    named = true;
    return this;
  }

  @Override
  public ViolationBuilder addBeanNode() {
    named = false;
    return this;
  }

  @Override
  public ViolationBuilder addContainerElementNode(
      String name, Class<?> containerType, @Nullable Integer typeArgumentIndex) {
    named = false;
    return this;
  }

  @Override
  public ViolationBuilder addParameterNode(int index) {
    throw new IllegalStateException("the constraint is not on parameters of a method");
  }

  @Override
  public ViolationBuilder inIterable() {
    return this;
  }

  @Override
  public ViolationBuilder inContainer(Class<?> containerType, @Nullable Integer typeArgumentIndex) {
    return this;
  }

  @Override
  public ViolationBuilder atKey(Object key) {
    path.add(path.size() - (named ? 1 : 0), key.toString());
    return this;
  }

  @Override
  public ViolationBuilder atIndex(Integer index) {
    return atKey(index);
  }

  @Override
  public ConstraintValidatorContext addConstraintViolation() {
    return violations.add(new Violations.Violation(path, message));
  }
}
