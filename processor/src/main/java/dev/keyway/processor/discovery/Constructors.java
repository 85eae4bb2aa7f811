package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the constructor through which a class is made. */
final class Constructors {
  private final Types types;

  Constructors(Types types) {
    this.types = types;
  }

  /** A record's canonical constructor, or a class' only one that isn't private. */
  Optional<ExecutableElement> only(TypeElement type) {
    List<ExecutableElement> usable = usable(type);
    if (type.getKind() == ElementKind.RECORD) {
      return usable.stream()
          .filter(constructor -> isCanonical(constructor, type))
          .findFirst();
    }
    return usable.size() == 1 ? Optional.of(usable.get(0)) : Optional.empty();
  }

  /** Why there isn't one, to follow the class' name. */
  static String problem(TypeElement type) {
    int count = usable(type).size();
    return count == 0
        ? "has no constructor that isn't private"
        : "has " + count + " constructors, and it isn't known which to call";
  }

  /**
   * The component of a record that a parameter of its canonical constructor stands for.
   *
   * @param executable whose parameter it is
   */
  static Optional<RecordComponentElement> component(
      VariableElement parameter, ExecutableElement executable) {
    TypeElement type =
        (TypeElement) Objects.requireNonNull(executable.getEnclosingElement(), "class");
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    boolean canonical = executable.getKind() == ElementKind.CONSTRUCTOR
        && type.getKind() == ElementKind.RECORD
        && executable.getParameters().size() == components.size();
    return canonical
        ? Optional.of(components.get(executable.getParameters().indexOf(parameter)))
        : Optional.empty();
  }

  private static List<ExecutableElement> usable(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  private boolean isCanonical(ExecutableElement constructor, TypeElement type) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    if (constructor.getParameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!types.isSameType(
          types.erasure(constructor.getParameters().get(i).asType()),
          types.erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
