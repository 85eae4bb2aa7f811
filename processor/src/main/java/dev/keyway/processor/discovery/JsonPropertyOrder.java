package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/** Puts members into the order that {@code @JsonPropertyOrder} says. */
final class JsonPropertyOrder {
  private JsonPropertyOrder() {}

  /**
   * First those that the annotation names, by either name, then the others.
   *
   * @param isRecord whether they are components, which keep their order all the same
   */
  static List<JsonMember> ordered(List<JsonMember> members, JsonClass declared, boolean isRecord) {
    Optional<AnnotationMirror> order =
        JacksonAnnotations.first(declared.declarations(), JacksonAnnotations.PROPERTY_ORDER);
    if (order.isEmpty()) {
      return members;
    }
    Set<JsonMember> ordered = new LinkedHashSet<>();
    for (String name : AnnotationMirrors.strings(order.get(), "value")) {
      Stream.concat(
              members.stream().filter(member -> member.name().equals(name)),
              members.stream().filter(member -> member.javaName().equals(name)))
          .findFirst()
          .ifPresent(ordered::add);
    }
    List<JsonMember> others = new ArrayList<>(members);
    if (!isRecord && AnnotationMirrors.bool(order.get(), "alphabetic")) {
      others.sort(Comparator.comparing(JsonMember::name));
    }
    ordered.addAll(others);
    return List.copyOf(ordered);
  }
}
