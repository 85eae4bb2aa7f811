package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JsonClass.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What is found so far of a member of a class: a field, a getter with those it overrides, or both.
 */
final class BeanMemberDraft {
  private final String name;
  private Optional<Member<VariableElement>> field = Optional.empty();
  private List<Member<ExecutableElement>> getter = List.of();

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

  /** The getter and what it overrides, or nothing. */
  List<Element> getterElements() {
    return elements(getter);
  }

  /** The field, or nothing. */
  List<Element> fieldElements() {
    return field.<List<Element>>map(found -> List.of(found.element())).orElse(List.of());
  }

  /** The getter and what it overrides, and the field. */
  List<Element> carriers() {
    List<Element> carriers = new ArrayList<>(getterElements());
    carriers.addAll(fieldElements());
    return carriers;
  }

  /** Where the value comes from. */
  List<Element> accessor() {
    return hasGetter() ? getterElements() : fieldElements();
  }

  /** The type of the value. */
  BoundType type() {
    return hasGetter() ? getter.get(0).type() : field.orElseThrow().type();
  }

  /** What to point at. */
  Element element() {
    return getter.isEmpty() ? field.orElseThrow().element() : getter.get(0).element();
  }

  /** Whether the value is written, if nothing says otherwise. */
  boolean isVisible() {
    return hasGetter()
        || JsonMember.isExplicit(fieldElements())
        || fieldElements().stream()
            .anyMatch(found -> found.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether there is {@code @JsonProperty} on any part. */
  boolean isExplicit() {
    return JsonMember.isExplicit(getterElements()) || JsonMember.isExplicit(fieldElements());
  }

  /** Whether there is {@code @JsonIgnore} on any part, which goes for all. */
  boolean isIgnored() {
    return JsonMember.isIgnored(getterElements()) || JsonMember.isIgnored(fieldElements());
  }

  /** The names that {@code @JsonProperty} gives; more than one is a mistake. */
  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    JsonMember.explicitName(getterElements()).ifPresent(names::add);
    JsonMember.explicitName(fieldElements()).ifPresent(names::add);
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
