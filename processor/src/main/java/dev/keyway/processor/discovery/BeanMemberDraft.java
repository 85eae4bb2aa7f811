package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JsonClass.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * What is found so far of a member of a class: a field, a getter and a setter with those they override,
 * or some of these.
 */
final class BeanMemberDraft {
  private final String name;
  private Optional<Member<VariableElement>> field = Optional.empty();
  private List<Member<ExecutableElement>> getter = List.of();
  private List<Member<ExecutableElement>> setter = List.of();

  BeanMemberDraft(String name) {
    this.name = name;
  }

  /** The name that the field or getter gives it. */
  String name() {
    return name;
  }

  /** Takes a field; one of a superclass that has the same name is hidden by it. */
  void setField(Member<VariableElement> found) {
    field = Optional.of(found);
  }

  /**
   * Takes a getter.
   *
   * @return whether it is the only one that counts
   */
  boolean setGetter(List<Member<ExecutableElement>> found) {
    if (!getter.isEmpty() && !isPublicOrExplicit(found)) {
      return true;
    }
    boolean only = !hasGetter();
    getter = found;
    return only;
  }

  /** Takes a setter. */
  void setSetter(List<Member<ExecutableElement>> found) {
    setter = found;
  }

  /** The setter and what it overrides, or nothing. */
  List<Element> setterElements() {
    return elements(setter);
  }

  /** The getter and what it overrides, or nothing. */
  List<Element> getterElements() {
    return elements(getter);
  }

  /** The field, or nothing. */
  List<Element> fieldElements() {
    return field.<List<Element>>map(found -> List.of(found.element())).orElse(List.of());
  }

  /** The getter, the field and the setter, with what they override. */
  List<Element> carriers() {
    List<Element> carriers = new ArrayList<>(getterElements());
    carriers.addAll(fieldElements());
    carriers.addAll(setterElements());
    return carriers;
  }

  /** The type of what the setter takes, or else of the field that is set; absent if neither can be. */
  Optional<BoundType> settableType() {
    if (!setter.isEmpty() && isPublicOrExplicit(setter)) {
      return Optional.of(setter.get(0).type());
    }
    return field
        .filter(found -> !found.element().getModifiers().contains(Modifier.FINAL))
        .filter(found -> isFieldVisible())
        .map(Member::type);
  }

  /** What generated code calls to have the value; absent if it can't. */
  Optional<String> call() {
    return hasGetter() && getter.get(0).element().getModifiers().contains(Modifier.PUBLIC)
        ? Optional.of(getter.get(0).element().getSimpleName() + "()")
        : field
            .filter(found -> found.element().getModifiers().contains(Modifier.PUBLIC))
            .map(found -> found.element().getSimpleName().toString());
  }

  /** Where the value comes from. */
  List<Element> accessor() {
    return hasGetter() ? getterElements() : fieldElements();
  }

  /** The type of the value. */
  BoundType type() {
    return hasGetter() ? getter.get(0).type() : field.orElseThrow().type();
  }

  /**
   * The type of what is checked: of the value, with the constraints on its type arguments that are written
   * on the getter, the field or the setter.
   */
  BoundType checkedType() {
    List<BoundType> types = new ArrayList<>();
    if (hasGetter()) {
      getter.forEach(found -> types.add(found.type()));
    }
    field.ifPresent(found -> types.add(found.type()));
    setter.forEach(found -> types.add(found.type()));
    BoundType value = types.get(0);
    return types.stream()
        .filter(type -> isSameClass(type, value))
        .filter(type -> ConstraintReader.onArguments(type.mirror()).isPresent())
        .findFirst()
        .orElse(value);
  }

  private static boolean isSameClass(BoundType one, BoundType other) {
    return one.mirror() instanceof DeclaredType declared
        && other.mirror() instanceof DeclaredType same
        && declared.asElement().equals(same.asElement());
  }

  /** What to point at. */
  Element element() {
    return Stream.of(getterElements(), fieldElements(), setterElements())
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the value is written, if nothing says otherwise. */
  boolean isVisible() {
    return hasGetter() || isFieldVisible();
  }

  private boolean isFieldVisible() {
    return JsonMember.isExplicit(fieldElements())
        || fieldElements().stream()
            .anyMatch(found -> found.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether there is {@code @JsonProperty} on any part. */
  boolean isExplicit() {
    return JsonMember.isExplicit(carriers());
  }

  /** Whether there is {@code @JsonIgnore} on any part, which goes for all. */
  boolean isIgnored() {
    return JsonMember.isIgnored(getterElements())
        || JsonMember.isIgnored(fieldElements())
        || JsonMember.isIgnored(setterElements());
  }

  /** The names that {@code @JsonProperty} gives; more than one is a mistake. */
  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    JsonMember.explicitName(getterElements()).ifPresent(names::add);
    JsonMember.explicitName(fieldElements()).ifPresent(names::add);
    JsonMember.explicitName(setterElements()).ifPresent(names::add);
    return names;
  }

  private boolean hasGetter() {
    return !getter.isEmpty() && isPublicOrExplicit(getter);
  }

  private static boolean isPublicOrExplicit(List<Member<ExecutableElement>> getter) {
    return getter.get(0).element().getModifiers().contains(Modifier.PUBLIC)
        || JsonMember.isExplicit(elements(getter));
  }

  /** The methods alone. */
  static List<Element> elements(List<Member<ExecutableElement>> getter) {
    return getter.stream().<Element>map(Member::element).toList();
  }
}
