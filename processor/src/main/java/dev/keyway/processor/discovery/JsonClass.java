package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A record or class with all it inherits, in the order in which Jackson looks through it: itself,
 * its interfaces with theirs, then its superclass likewise.
 *
 * @param levels {@code Object} and {@code Record} are left out
 * @param classFiles for what it inherits
 */
record JsonClass(List<BoundType> levels, ClassFiles classFiles) {
  private static final Set<String> ROOTS = Set.of("java.lang.Object", "java.lang.Record");

  static JsonClass of(BoundType type, ClassFiles classFiles) {
    Map<Element, BoundType> levels = new LinkedHashMap<>();
    collect(type, levels, classFiles);
    return new JsonClass(List.copyOf(levels.values()), classFiles);
  }

  private static void collect(
      BoundType type, Map<Element, BoundType> levels, ClassFiles classFiles) {
    if (type.mirror().getKind() != TypeKind.DECLARED
        || ROOTS.contains(element(type).getQualifiedName().toString())
        || levels.putIfAbsent(element(type), type) != null) {
      return;
    }
    TypeElement element = element(type);
    int position = 1;
    for (TypeMirror implemented : element.getInterfaces()) {
      BoundType supertype = type.member(implemented, classFiles.ofSupertype(element, position++));
      collect(supertype, levels, classFiles);
    }
    collect(
        type.member(element.getSuperclass(), classFiles.ofSupertype(element, 0)),
        levels,
        classFiles);
  }

  private static TypeElement element(BoundType type) {
    return (TypeElement) ((DeclaredType) type.mirror()).asElement();
  }

  /** The type itself. */
  TypeElement element() {
    return element(levels.get(0));
  }

  /** The declaration of the type, and those of what it inherits from. */
  List<TypeElement> declarations() {
    return levels.stream().map(JsonClass::element).toList();
  }

  /** The class and its superclasses, those first. */
  private List<BoundType> classes() {
    List<BoundType> classes = new ArrayList<>();
    for (BoundType level : levels) {
      if (!element(level).getKind().isInterface()) {
        classes.add(0, level);
      }
    }
    return classes;
  }

  /** The fields that aren't static, those of superclasses first. */
  Stream<Member<VariableElement>> fields() {
    return classes().stream()
        .flatMap(level -> ElementFilter.fieldsIn(classFiles.members(element(level))).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .map(field -> new Member<>(field, level.member(field.asType(), classFiles.of(field)))));
  }

  /**
   * The methods that take nothing and aren't static, by name; each with those it overrides behind
   * it.
   */
  Map<String, List<Member<ExecutableElement>>> getters() {
    Map<String, List<Member<ExecutableElement>>> getters = new LinkedHashMap<>();
    for (BoundType level : levels) {
      for (ExecutableElement method : ElementFilter.methodsIn(classFiles.members(element(level)))) {
        if (isGetter(method)) {
          getters
              .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
              .add(new Member<>(
                  method, level.member(method.getReturnType(), classFiles.of(method))));
        }
      }
    }
    return getters;
  }

  /**
   * The setters, by name, with the types of their parameters; each with those it overrides or hides
   * behind it.
   */
  Map<String, List<Member<ExecutableElement>>> setters() {
    Map<String, List<Member<ExecutableElement>>> setters = new LinkedHashMap<>();
    for (BoundType level : levels) {
      for (ExecutableElement method : ElementFilter.methodsIn(classFiles.members(element(level)))) {
        if (isSetter(method)) {
          VariableElement value = method.getParameters().get(0);
          setters
              .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
              .add(new Member<>(method, level.member(value.asType(), classFiles.of(value))));
        }
      }
    }
    return setters;
  }

  /** The type of a parameter of this class' own constructor or method. */
  BoundType parameter(VariableElement parameter) {
    return levels.get(0).member(parameter.asType(), classFiles.of(parameter));
  }

  /** All other methods and the constructors, with their parameters. */
  List<Element> others() {
    List<Element> others = new ArrayList<>();
    for (TypeElement level : declarations()) {
      for (Element member : level.getEnclosedElements()) {
        if (member instanceof ExecutableElement executable && !isGetter(executable)) {
          others.add(executable);
          others.addAll(executable.getParameters());
        }
      }
    }
    return others;
  }

  /** Whether the method has the name and form of a setter. */
  static boolean isSetter(ExecutableElement executable) {
    return executable.getKind() == ElementKind.METHOD
        && executable.getParameters().size() == 1
        && !executable.getModifiers().contains(Modifier.STATIC)
        && GetterNames.ofSet(executable.getSimpleName().toString()).isPresent();
  }

  private static boolean isGetter(ExecutableElement executable) {
    return executable.getKind() == ElementKind.METHOD
        && executable.getParameters().isEmpty()
        && !executable.getModifiers().contains(Modifier.STATIC);
  }

  /** A field or method with its type, in which the variables of its class are known. */
  record Member<E extends Element>(E element, BoundType type) {}
}
