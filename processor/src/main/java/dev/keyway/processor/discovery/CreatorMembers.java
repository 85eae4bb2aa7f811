package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * The members of a class that are parameters of its {@code @JsonCreator}, which Jackson writes first.
 * What else the class has under the same name in JSON is the same member.
 */
final class CreatorMembers {
  private final JsonClass type;
  private final JsonPlace place;
  private final JsonRefusals refusals;
  private final Map<String, VariableElement> parameters = new LinkedHashMap<>();
  private final Map<String, BeanMemberDraft> drafts = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  CreatorMembers(JsonClass type, JsonRefusals refusals, JsonPlace place) {
    this.type = type;
    this.place = place;
    this.refusals = refusals;
    for (VariableElement parameter : ClassCreator.parameters(type.element())) {
      JsonMember.explicitName(List.of(parameter))
          .ifPresent(name -> parameters.put(name, parameter));
    }
  }

  /**
   * Whether a parameter has another name in JSON than a member whose name in Java it has: with {@code
   * -parameters} Jackson takes them for the same member, and without for two.
   */
  boolean contradicts(String javaName, String name, JsonPlace at) {
    Optional<String> other = parameters.entrySet().stream()
        .filter(entry -> entry.getValue().getSimpleName().contentEquals(javaName))
        .map(Map.Entry::getKey)
        .filter(given -> !given.equals(name))
        .findFirst();
    other.ifPresent(given -> refusals.refuse(
        at,
        "the parameter of @JsonCreator calls it " + given + ", and it is " + name,
        "write @JsonProperty(\"" + given + "\") here, too."));
    return other.isPresent();
  }

  /** Takes a member of the class that is a parameter's; false if it is none. */
  boolean takes(String name, BeanMemberDraft draft, String text) {
    boolean written = place.direction() == Direction.OUTPUT;
    if (!parameters.containsKey(name) || (written && !draft.isVisible())) {
      return false;
    }
    drafts.put(name, draft);
    texts.put(name, text);
    return true;
  }

  /** The members, in the order of the parameters; of what is written, those that have a value. */
  List<JsonMember> members() {
    List<JsonMember> members = new ArrayList<>();
    parameters.forEach((name, parameter) -> {
      Optional<BeanMemberDraft> draft = Optional.ofNullable(drafts.get(name));
      if (place.direction() == Direction.INPUT || draft.isPresent()) {
        members.add(member(name, parameter, draft));
      }
    });
    return members;
  }

  private JsonMember member(
      String name, VariableElement parameter, Optional<BeanMemberDraft> draft) {
    List<Element> carriers = new ArrayList<>(List.of(parameter));
    draft.ifPresent(found -> carriers.addAll(found.carriers()));
    List<Element> getter = draft.map(BeanMemberDraft::getterElements).orElse(List.of());
    Element element = draft.map(BeanMemberDraft::element).orElse(parameter);
    return new JsonMember(
        draft
            .map(BeanMemberDraft::name)
            .orElseGet(() -> parameter.getSimpleName().toString()),
        name,
        JsonMember.aliases(carriers),
        JsonMember.presence(carriers),
        place.direction() == Direction.INPUT
            ? type.parameter(parameter)
            : draft.orElseThrow().type(),
        draft.map(BeanMemberDraft::checkedType).orElseGet(() -> type.parameter(parameter)),
        JsonMember.inclusion(getter),
        JsonMember.description(getter, texts.getOrDefault(name, "")),
        place.member(type.element(), element),
        carriers,
        draft.flatMap(BeanMemberDraft::call));
  }
}
