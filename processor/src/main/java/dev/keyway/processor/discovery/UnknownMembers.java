package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @JsonIgnoreProperties} on a type says of members that the type doesn't have.
 *
 * @param isForbidden whether they are refused; absent if the API decides
 * @param ignored names of members that are passed over, be there such members or not
 */
record UnknownMembers(Optional<Boolean> isForbidden, List<String> ignored) {

  /** What is said on the type or, if nothing is, on what it inherits. */
  static UnknownMembers of(JsonClass type) {
    Optional<AnnotationMirror> annotation = annotation(type);
    if (annotation.isEmpty()) {
      return new UnknownMembers(Optional.empty(), List.of());
    }
    AnnotationMirror ignore = annotation.get();
    List<String> names = AnnotationMirrors.strings(ignore, "value");
    boolean ignoresUnknown = AnnotationMirrors.bool(ignore, "ignoreUnknown");
    boolean decides = ignoresUnknown || names.isEmpty();
    boolean read = AnnotationMirrors.bool(ignore, "allowSetters");
    return new UnknownMembers(
        decides ? Optional.of(!ignoresUnknown) : Optional.empty(), read ? List.of() : names);
  }

  /**
   * Whether it is said beside names that others are forbidden: at run time that looks as if nothing was
   * said.
   */
  static boolean isLost(JsonClass type) {
    return annotation(type)
        .filter(ignore -> !AnnotationMirrors.strings(ignore, "value").isEmpty()
            && AnnotationMirrors.written(ignore, "ignoreUnknown").isPresent()
            && !AnnotationMirrors.bool(ignore, "ignoreUnknown"))
        .isPresent();
  }

  private static Optional<AnnotationMirror> annotation(JsonClass type) {
    return JacksonAnnotations.first(type.declarations(), JacksonAnnotations.IGNORE_PROPERTIES);
  }
}
