package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Which records and classes in a member a provider comes to, as Hibernate Validator does by {@code
 * @Valid}. On a field or getter it is for the value, or for what that holds, but not for what is in that
 * again: there it has to be on the type argument.
 */
final class ProviderReach {
  private ProviderReach() {}

  /** Whether a type has {@code @Valid}, or what it stands for, be that shown or in a class file. */
  private static boolean isValid(BoundType type) {
    return ConstraintReader.isValid(type.mirror())
        || type.unseen().has(ConstraintReader.VALID)
        || type.variable().filter(ProviderReach::isValid).isPresent();
  }

  /** Whether there is a place for {@code @Valid} from which a provider comes to the records in a type. */
  static boolean isReachable(BoundType type) {
    BoundType value = type.resolved();
    if (value.mirror() instanceof ArrayType) {
      return isObject(value.component().resolved());
    }
    return held(value).map(BoundType::resolved).map(ProviderReach::holdsNoArray).orElse(true);
  }

  private static boolean holdsNoArray(BoundType type) {
    return !(type.mirror() instanceof ArrayType)
        && held(type).map(BoundType::resolved).map(ProviderReach::holdsNoArray).orElse(true);
  }

  /** Whether a provider comes to the records in a member that has some, by its field or its getter. */
  static boolean reaches(JsonMember member, ClassFiles classFiles) {
    return member.carriers().stream().filter(ProviderReach::isOfProperty).anyMatch(carrier -> {
      TypeMirror type =
          carrier instanceof ExecutableElement getter ? getter.getReturnType() : carrier.asType();
      return reachesValue(
          new BoundType(type, classFiles.of(carrier), member.type().variables()),
          ConstraintReader.isValid(carrier));
    });
  }

  private static boolean reachesValue(BoundType type, boolean valid) {
    BoundType value = type.resolved();
    if (value.mirror() instanceof ArrayType) {
      return valid && isObject(value.component().resolved());
    }
    Optional<BoundType> held = held(value);
    return held.isPresent() ? reachesArgument(held.get(), valid) : valid;
  }

  /** Whether annotations of a JSON member on this are those of a JavaBeans property as well. */
  private static boolean isOfProperty(Element carrier) {
    String name = carrier.getSimpleName().toString();
    return carrier.getKind() == ElementKind.FIELD
        || (carrier.getKind() == ElementKind.METHOD
            && (GetterNames.ofGet(name).isPresent() || GetterNames.ofIs(name).isPresent()));
  }

  /**
   * Whether a provider comes to the records that a type argument is about.
   *
   * @param valid whether {@code @Valid} on what holds the value is for it
   */
  private static boolean reachesArgument(BoundType argument, boolean valid) {
    BoundType value = argument.resolved();
    if (value.mirror() instanceof ArrayType) {
      return false;
    }
    Optional<BoundType> held = held(value);
    return held.isPresent() ? reachesArgument(held.get(), false) : valid || isValid(argument);
  }

  private static boolean isObject(BoundType type) {
    return !(type.mirror() instanceof ArrayType) && held(type).isEmpty();
  }

  /** What a list, a map or an {@code Optional} holds: keys have no members. */
  private static Optional<BoundType> held(BoundType type) {
    if (!(type.mirror() instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    boolean holds = JsonContainers.isArray(name)
        || JsonContainers.isMap(name)
        || name.equals("java.util.Optional");
    List<BoundType> arguments = type.arguments();
    return holds && !arguments.isEmpty()
        ? Optional.of(arguments.get(arguments.size() - 1))
        : Optional.empty();
  }
}
