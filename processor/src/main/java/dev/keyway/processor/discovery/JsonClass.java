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
 */
record JsonClass(List<BoundType> levels) {
  private static final Set<String> ROOTS = Set.of("java.lang.Object", "java.lang.Record");

  static JsonClass of(BoundType type) {
    Map<Element, BoundType> levels = new LinkedHashMap<>();
    collect(type, levels);
    return new JsonClass(List.copyOf(levels.values()));
  }

  private static void collect(BoundType type, Map<Element, BoundType> levels) {
    if (type.mirror().getKind() != TypeKind.DECLARED
        || ROOTS.contains(element(type).getQualifiedName().toString())
        || levels.putIfAbsent(element(type), type) != null) {
      return;
    }
    for (TypeMirror implemented : element(type).getInterfaces()) {
      collect(type.member(implemented), levels);
    }
    collect(type.member(element(type).getSuperclass()), levels);
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
        .flatMap(level -> ElementFilter.fieldsIn(element(level).getEnclosedElements()).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .map(field -> new Member<>(field, level.member(field.asType()))));
  }

  /**
   * The methods that take nothing and aren't static, by name; each with those it overrides behind
   * it.
   */
  Map<String, List<Member<ExecutableElement>>> getters() {
    Map<String, List<Member<ExecutableElement>>> getters = new LinkedHashMap<>();
    for (BoundType level : levels) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(element(level).getEnclosedElements())) {
        if (isGetter(method)) {
          getters
              .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
              .add(new Member<>(method, level.member(method.getReturnType())));
        }
      }
    }
    return getters;
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

  private static boolean isGetter(ExecutableElement executable) {
    return executable.getKind() == ElementKind.METHOD
        && executable.getParameters().isEmpty()
        && !executable.getModifiers().contains(Modifier.STATIC);
  }

  /** A field or method with its type, in which the variables of its class are known. */
  record Member<E extends Element>(E element, BoundType type) {}
}
