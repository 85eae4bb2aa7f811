package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType.Direction;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** In which direction members are part of the JSON: what says that one is only read or only written. */
final class MemberAccess {
  private static final String READ_ONLY = "READ_ONLY";
  private static final String WRITE_ONLY = "WRITE_ONLY";

  private final Set<String> ignored;

  private MemberAccess(Set<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * The rules of a type.
   *
   * @param type with all it inherits
   */
  static MemberAccess of(JsonClass type, Direction direction) {
    return new MemberAccess(JacksonAnnotations.first(
            type.declarations(), JacksonAnnotations.IGNORE_PROPERTIES)
        .filter(ignore -> !AnnotationMirrors.bool(
            ignore, direction == Direction.INPUT ? "allowSetters" : "allowGetters"))
        .map(ignore -> Set.copyOf(AnnotationMirrors.strings(ignore, "value")))
        .orElse(Set.of()));
  }

  /** Whether {@code @JsonIgnoreProperties} leaves out the member with that name in JSON. */
  boolean isIgnored(String name) {
    return ignored.contains(name);
  }

  /** Whether {@code @JsonProperty(access = ...)} keeps a member out of that direction. */
  static boolean isDenied(List<? extends Element> elements, Direction direction) {
    String denied = direction == Direction.INPUT ? READ_ONLY : WRITE_ONLY;
    return elements.stream()
        .flatMap(element -> AnnotationMirrors.find(element, JacksonAnnotations.PROPERTY).stream())
        .anyMatch(property -> AnnotationMirrors.constant(property, "access").equals(denied));
  }

  /** Whether some say that a member is read only and others that it is written only. */
  static boolean isContradictory(List<? extends Element> elements) {
    return isDenied(elements, Direction.INPUT) && isDenied(elements, Direction.OUTPUT);
  }
}
