package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads components with {@code @JsonUnwrapped}: records whose members are written in the object of the
 * record around them, with a prefix and a suffix.
 */
final class UnwrappedMembers {
  static final String FIX =
      "make it a component of a record that is never null and has no such annotations itself, or"
          + " remove @JsonUnwrapped.";

  private final ClassFiles classFiles;
  private final JsonRefusals refusals;
  private final ObjectReader objects;
  private final Set<Element> open = new HashSet<>();

  /** Reads a record, be it known or not. */
  interface ObjectReader {
    Optional<JsonObject> read(BoundType type, JsonPlace place);
  }

  UnwrappedMembers(ClassFiles classFiles, JsonRefusals refusals, ObjectReader objects) {
    this.classFiles = classFiles;
    this.refusals = refusals;
    this.objects = objects;
  }

  /** The prefix and suffix that the annotation says; absent if it isn't there. */
  static Optional<JsonObject.Affixes> affixes(List<? extends Element> carriers) {
    return JacksonAnnotations.first(carriers, JacksonAnnotations.UNWRAPPED)
        .map(mirror -> new JsonObject.Affixes(
            AnnotationMirrors.string(mirror, "prefix"),
            AnnotationMirrors.string(mirror, "suffix")));
  }

  /** Why the other annotations of a component don't go with it; a clause that follows a colon. */
  static Optional<String> problem(List<? extends Element> carriers) {
    return affixes(carriers).isEmpty()
        ? Optional.empty()
        : carriers.stream()
            .flatMap(carrier -> JacksonAnnotations.all(carrier).stream())
            .filter(
                mirror -> !AnnotationMirrors.typeName(mirror).equals(JacksonAnnotations.UNWRAPPED))
            .map(mirror -> "it has no member of its own, and " + AnnotationMirrors.label(mirror))
            .findFirst();
  }

  /** The members that stand in place of one; absent if that was refused. */
  Optional<List<JsonObject.Property>> read(JsonMember member) {
    JsonObject.Affixes affixes = member.unwrapped().orElseThrow();
    Optional<JsonObject> object = object(member);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = problem(member, object.get(), affixes);
    if (problem.isPresent()) {
      return refuse(member, problem.get());
    }
    return Optional.of(object.get().properties().stream()
        .map(property -> new JsonObject.Property(
            affixes.around(property.name()),
            property.type(),
            property.required(),
            property.description(),
            property.aliases(),
            property.notes()))
        .toList());
  }

  private Optional<JsonObject> object(JsonMember member) {
    BoundType type = member.type().resolved();
    boolean record = type.mirror() instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD
        && !member.type().isNullable();
    if (!record) {
      refuse(member, "only a record that is never null can be @JsonUnwrapped");
      return Optional.empty();
    }
    Element element = ((DeclaredType) type.mirror()).asElement();
    if (!open.add(element)) {
      refuse(member, "it would be unwrapped into itself without end");
      return Optional.empty();
    }
    try {
      return objects.read(type, member.place());
    } finally {
      open.remove(element);
    }
  }

  /** What Jackson does otherwise with members in another object than with those of their own. */
  private Optional<String> problem(
      JsonMember member, JsonObject object, JsonObject.Affixes affixes) {
    JsonClass declared = JsonClass.of(member.type().resolved(), classFiles);
    TypeElement type = declared.element();
    if (JsonTypeIds.isTold(declared)) {
      return Optional.of("its type has subtypes, or is one");
    } else if (object.others().values().isPresent()) {
      return Optional.of("its type holds all other members");
    } else if (JacksonAnnotations.first(
            declared.declarations(), JacksonAnnotations.IGNORE_PROPERTIES)
        .isPresent()) {
      return Optional.of("its type has @JsonIgnoreProperties, which counts for whole objects");
    } else if (object.properties().stream().anyMatch(each -> !each.aliases().isEmpty())) {
      return Optional.of("a member of its type has other names under which it is read");
    } else if (object.properties().isEmpty()) {
      return Optional.of("its type has no members");
    } else if (member.place().direction() == Direction.INPUT
        && object.properties().size() < type.getRecordComponents().size()
        && components(type).allMatch(component -> affixes(component).isEmpty())) {
      return Optional.of("a member of its type isn't read");
    }
    boolean nested = components(type).anyMatch(component -> affixes(component).isPresent());
    return nested && !affixes.equals(JsonObject.Affixes.NONE)
        ? Optional.of("its type has a component that is @JsonUnwrapped, which loses the prefix")
        : Optional.empty();
  }

  private static Stream<List<Element>> components(TypeElement type) {
    return type.getRecordComponents().stream()
        .map(component -> List.<Element>of(component.getAccessor()));
  }

  private <T> Optional<T> refuse(JsonMember member, String why) {
    refusals.refuse(member.place(), why, FIX);
    return Optional.empty();
  }
}
