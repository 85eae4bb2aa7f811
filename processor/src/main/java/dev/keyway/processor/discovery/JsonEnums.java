package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Reads enums, which are written by name, or by the name that {@code @JsonProperty} gives a
 * constant.
 */
final class JsonEnums {
  private final DiscoveryTools tools;
  private final JsonRefusals refusals;
  private final ScalarReader scalars;

  JsonEnums(DiscoveryTools tools, JsonRefusals refusals) {
    this.tools = tools;
    this.refusals = refusals;
    this.scalars = new ScalarReader(tools);
  }

  /** The enum; absent if it was refused. */
  Optional<JsonType> read(TypeElement type, JsonPlace place) {
    String typeName = type.getSimpleName().toString();
    for (TypeElement level : JsonClass.of(
            BoundType.of(type.asType(), UnseenAnnotations.NONE), tools.classFiles())
        .declarations()) {
      Optional<String> annotation = unsupported(
              level, level.equals(type) ? JacksonAnnotations.ON_ENUMS : Set.of())
          .or(() -> level.getEnclosedElements().stream()
              .flatMap(member -> unsupported(member).stream())
              .findFirst());
      if (annotation.isPresent()) {
        refusals.refuse(
            place,
            place.name(typeName),
            "Keyway doesn't support " + annotation.get() + " on " + typeName,
            "remove it; @JsonProperty on a constant gives it another name.");
        return Optional.empty();
      }
    }
    Optional<Scalar.EnumType> read = scalars
        .read(type.asType(), type, place.source())
        .filter(Scalar.EnumType.class::isInstance)
        .map(Scalar.EnumType.class::cast);
    Optional<String> problem = read.isEmpty()
        ? Optional.of(
            "is named by a strategy that isn't one of Jackson's, so its names aren't known")
        : twice(read.get().names()).map(name -> "has two constants of the name \"" + name + "\"");
    if (problem.isPresent()) {
      refusals.refuse(
          place,
          place.name(typeName),
          typeName + " " + problem.get(),
          "use one of EnumNamingStrategies, or name the constants with @JsonProperty.");
      return Optional.empty();
    }
    return read.map(names -> new JsonType.EnumOf(
        names.type(), names.names(), tools.javadoc().read(type).text()));
  }

  private static Optional<String> twice(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name)).findFirst();
  }

  private static Optional<String> unsupported(Element member) {
    Optional<String> own = unsupported(
        member,
        member.getKind() == ElementKind.ENUM_CONSTANT ? JacksonAnnotations.ON_CONSTANTS : Set.of());
    return member instanceof ExecutableElement executable
        ? own.or(() -> JacksonAnnotations.unsupported(executable.getParameters(), Set.of()))
        : own;
  }

  private static Optional<String> unsupported(Element element, Set<String> supported) {
    return JacksonAnnotations.unsupported(Set.of(element), supported);
  }
}
