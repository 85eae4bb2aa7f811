package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JsonClass.Member;
import dev.keyway.processor.model.JsonType.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a class or interface: what is written are its public getters and fields, what is
 * read are the parameters of its creator, its public setters and fields, each of them also if it has
 * {@code @JsonProperty}, inherited ones included.
 *
 * <p>They come in the order in which Jackson writes them: those with a field by the order of
 * fields, superclasses first, then those with a getter alone, then those with another name.
 */
final class BeanMembers {
  /** What an interface may repeat of {@code Object} without having it as a member. */
  private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString");

  private final JavadocReader javadoc;
  private final JsonRefusals refusals;

  BeanMembers(DiscoveryTools tools, JsonRefusals refusals) {
    this.javadoc = tools.javadoc();
    this.refusals = refusals;
  }

  /** The members in the order of writing, or as they are read. */
  JsonMembers read(JsonClass type, JsonPlace place) {
    Map<String, BeanMemberDraft> drafts = new LinkedHashMap<>();
    collectFields(type, drafts);
    boolean refused = collectGetters(type, drafts, place);
    refused |= collectSetters(type, drafts, place);
    List<Element> others = type.others().stream()
        .filter(other -> !isSetter(other) && !makes(other) && !makes(other.getEnclosingElement()))
        .toList();
    refused |= isOtherRefused(others, Set.of(), type, place);
    List<JsonMember> members = new ArrayList<>();
    List<JsonMember> renamed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    UnaryOperator<String> naming = JsonNaming.ofMembers(type.declarations()).orElseThrow();
    MemberAccess access = MemberAccess.of(type, place.direction());
    CreatorMembers creator = new CreatorMembers(type, refusals, place);
    for (BeanMemberDraft draft : drafts.values()) {
      JsonPlace at = place.member(type.element(), draft.element());
      String name =
          draft.explicitNames().stream().findFirst().orElseGet(() -> naming.apply(draft.name()));
      if (isRefused(draft, at) || creator.contradicts(draft.name(), name, at)) {
        refused = true;
      } else if (draft.isIgnored()
          || access.isIgnored(name)
          || MemberAccess.isDenied(draft.carriers(), place.direction())) {
        left.add(name);
      } else if (!creator.takes(name, draft, text(draft)) && isPart(draft, place.direction())) {
        (draft.explicitNames().isEmpty() ? members : renamed).add(member(draft, name, at));
      }
    }
    members.addAll(renamed);
    boolean changes = place.direction() == Direction.INPUT && isChangeSet(members);
    members.addAll(0, creator.members());
    if (place.direction() == Direction.INPUT
        && members.isEmpty()
        && drafts.values().stream().anyMatch(BeanMemberDraft::isVisible)) {
      String name = type.element().getSimpleName().toString();
      refusals.refuse(
          place,
          place.name(name),
          name + " has members to be written, and none to be read",
          "use a record, or give it setters or a @JsonCreator.");
      refused = true;
    }
    return new JsonMembers(members, left, !refused && !changes);
  }

  /** What isn't given isn't set either: a change would then be null, and not absent. */
  private boolean isChangeSet(List<JsonMember> members) {
    boolean set = false;
    for (JsonMember member : members) {
      if (member.isChange()) {
        refusals.refuse(
            member.place(),
            "a Change that is set by a setter or field would be null where it is absent",
            "use a record, or make it a parameter of @JsonCreator.");
        set = true;
      }
    }
    return set;
  }

  private static boolean isSetter(Element element) {
    return element instanceof ExecutableElement executable && JsonClass.isSetter(executable);
  }

  private static boolean makes(@Nullable Element element) {
    return element instanceof ExecutableElement executable
        && (executable.getKind() == ElementKind.CONSTRUCTOR
            || executable.getModifiers().contains(Modifier.STATIC))
        && ClassCreator.isMarked(executable);
  }

  private static boolean isPart(BeanMemberDraft draft, Direction direction) {
    return direction == Direction.INPUT ? draft.settableType().isPresent() : draft.isVisible();
  }

  private static void collectFields(JsonClass type, Map<String, BeanMemberDraft> drafts) {
    type.fields()
        .filter(field -> !field.element().getModifiers().contains(Modifier.TRANSIENT)
            || isExplicit(field.element())
            || isIgnored(field.element()))
        .forEach(field -> {
          String name = field.element().getSimpleName().toString();
          drafts.computeIfAbsent(name, BeanMemberDraft::new).setField(field);
        });
  }

  private boolean collectGetters(
      JsonClass type, Map<String, BeanMemberDraft> drafts, JsonPlace place) {
    boolean refused = false;
    boolean isInterface = type.element().getKind().isInterface();
    for (List<Member<ExecutableElement>> getter : type.getters().values()) {
      Optional<String> name = name(getter, isInterface);
      if (name.isEmpty()) {
        List<Element> methods = BeanMemberDraft.elements(getter);
        refused |= isOtherRefused(methods, Set.of(JacksonAnnotations.IGNORE), type, place);
      } else if (!draft(name.get(), drafts).setGetter(getter)) {
        refusals.refuse(
            place.member(type.element(), getter.get(0).element()),
            "the member " + name.get() + " has another getter",
            "rename one of them.");
        refused = true;
      }
    }
    return refused;
  }

  private boolean collectSetters(
      JsonClass type, Map<String, BeanMemberDraft> drafts, JsonPlace place) {
    boolean refused = false;
    for (List<Member<ExecutableElement>> setter : type.setters().values()) {
      ExecutableElement method = setter.get(0).element();
      String name = GetterNames.ofSet(method.getSimpleName().toString()).orElseThrow();
      boolean overloaded = setter.stream()
          .anyMatch(other -> other.element().getEnclosingElement() == method.getEnclosingElement()
              && other.element() != method);
      if (overloaded && place.direction() == Direction.INPUT) {
        refusals.refuse(
            place.member(type.element(), method),
            "the member " + name + " has another setter",
            "rename one of them.");
        refused = true;
      } else {
        draft(name, drafts).setSetter(setter);
      }
    }
    return refused;
  }

  /** The member that a getter or setter belongs to: one of its name, else one that takes it over. */
  private static BeanMemberDraft draft(String name, Map<String, BeanMemberDraft> drafts) {
    String own = drafts.containsKey(name)
        ? name
        : drafts.keySet().stream()
            .filter(field -> GetterNames.takesOver(field, name))
            .findFirst()
            .orElse(name);
    return drafts.computeIfAbsent(own, BeanMemberDraft::new);
  }

  /**
   * The name of the member; absent for a method that is no getter. In an interface a method without a
   * body is one: {@code name()} is what a record that implements it has as a component.
   */
  private static Optional<String> name(
      List<Member<ExecutableElement>> getter, boolean isInterface) {
    ExecutableElement method = getter.get(0).element();
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    String methodName = method.getSimpleName().toString();
    Optional<String> name = GetterNames.ofGet(methodName)
        .or(() ->
            isBoolean(getter.get(0).type()) ? GetterNames.ofIs(methodName) : Optional.empty());
    boolean isAccessor = isInterface
        && method.getModifiers().contains(Modifier.ABSTRACT)
        && !OF_OBJECT.contains(methodName);
    return name.isEmpty() && (isAccessor || JsonMember.isExplicit(BeanMemberDraft.elements(getter)))
        ? Optional.of(methodName)
        : name;
  }

  private static boolean isBoolean(BoundType written) {
    BoundType type = written.resolved();
    if (TypeRefs.is(type.mirror(), "java.util.Optional") && !type.arguments().isEmpty()) {
      return isBoolean(type.arguments().get(0));
    }
    return type.mirror().getKind() == TypeKind.BOOLEAN
        || TypeRefs.is(type.mirror(), "java.lang.Boolean");
  }

  private boolean isRefused(BeanMemberDraft draft, JsonPlace at) {
    Optional<String> unsupported = JacksonAnnotations.unsupported(
            draft.getterElements(), JacksonAnnotations.ON_GETTERS)
        .or(() ->
            JacksonAnnotations.unsupported(draft.fieldElements(), JacksonAnnotations.ON_FIELDS))
        .or(() ->
            JacksonAnnotations.unsupported(draft.setterElements(), JacksonAnnotations.ON_SETTERS));
    if (unsupported.isPresent()) {
      refusals.refuse(
          at,
          "Keyway doesn't support " + unsupported.get() + " there",
          "remove it, or use a record of the form that is wanted for the answer.");
    } else if (draft.explicitNames().size() > 1) {
      refusals.refuse(
          at,
          "it has the names " + String.join(" and ", draft.explicitNames()),
          "give it one name.");
    } else if (MemberAccess.isContradictory(draft.carriers())) {
      refusals.refuse(at, "it is both read only and written only", "decide on one of them.");
    } else if (draft.isIgnored() && draft.isExplicit()) {
      refusals.refuse(at, "it has both @JsonIgnore and @JsonProperty", "decide on one of them.");
    } else if (draft.isVisible() && JsonMember.isNullableByDeclaration(draft.accessor())) {
      refusals.refuse(at, JsonMember.FOREIGN_NULLABLE, JsonMember.IMPORT_NULLABLE);
    } else {
      return false;
    }
    return true;
  }

  /**
   * An annotated setter or constructor changes the members it shares, any other method adds some.
   */
  private boolean isOtherRefused(
      List<Element> others, Set<String> supported, JsonClass type, JsonPlace place) {
    for (Element other : others) {
      Optional<String> annotation = JacksonAnnotations.unsupported(List.of(other), supported);
      if (annotation.isPresent()) {
        refusals.refuse(
            place.member(type.element(), other),
            "Keyway doesn't support " + annotation.get() + " there",
            "move it to the getter, or remove it.");
        return true;
      }
    }
    return false;
  }

  private JsonMember member(BeanMemberDraft draft, String name, JsonPlace place) {
    List<Element> getter = draft.getterElements();
    boolean read = place.direction() == Direction.INPUT;
    return new JsonMember(
        draft.name(),
        name,
        JsonMember.aliases(draft.carriers()),
        JsonMember.presence(draft.carriers()),
        read ? draft.settableType().orElseThrow() : draft.type(),
        draft.checkedType(),
        JsonMember.inclusion(getter),
        JsonMember.description(getter, text(draft)),
        place,
        draft.carriers(),
        draft.call());
  }

  private String text(BeanMemberDraft draft) {
    List<Element> documented = new ArrayList<>(draft.getterElements());
    documented.addAll(draft.fieldElements());
    for (Element element : documented) {
      JavadocReader.Javadoc javadoc = this.javadoc.read(element);
      String text = javadoc.summary().isEmpty() ? javadoc.result() : javadoc.summary();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static boolean isExplicit(Element element) {
    return JsonMember.isExplicit(List.of(element));
  }

  private static boolean isIgnored(Element element) {
    return JsonMember.isIgnored(List.of(element));
  }
}
