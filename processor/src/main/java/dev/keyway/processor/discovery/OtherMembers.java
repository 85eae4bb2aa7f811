package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ValueChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reads what becomes of members that a type doesn't have: they are passed over, or refused, or held by
 * the component of a record that has {@code @JsonAnySetter} where it is read, and {@code @JsonAnyGetter}
 * where it is written.
 */
final class OtherMembers {
  static final String FIX =
      "make it a component @JsonAnySetter @JsonAnyGetter Map<String, V>, without more annotations of"
          + " Jackson.";

  private final BodyRules bodies;
  private final JsonRefusals refusals;
  private final BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader;

  OtherMembers(
      BodyRules bodies,
      JsonRefusals refusals,
      BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader) {
    this.bodies = bodies;
    this.refusals = refusals;
    this.typeReader = typeReader;
  }

  /**
   * What becomes of them; absent if that was refused.
   *
   * @param checks what is asked of each member
   */
  Optional<JsonObject.Others> read(
      JsonClass declared,
      JsonMembers members,
      Map<JsonMember, ValueChecks> checks,
      JsonPlace place) {
    UnknownMembers unknown = UnknownMembers.of(declared);
    List<JsonMember> rest =
        members.healthy().stream().filter(JsonMember::isRest).toList();
    boolean forbidden = rest.isEmpty() && unknown.isForbidden().orElse(bodies.forbidsUnknown());
    boolean named = place.direction() == Direction.INPUT && (forbidden || !rest.isEmpty());
    List<String> ignored = named
        ? Stream.concat(members.leftOut().stream(), unknown.ignored().stream())
            .distinct()
            .sorted()
            .toList()
        : List.of();
    if (rest.isEmpty()) {
      return Optional.of(new JsonObject.Others(forbidden, ignored));
    }
    JsonMember holder = rest.get(rest.size() - 1);
    Optional<String> contradiction = rest.size() > 1
        ? Optional.of("another component holds all other members, too")
        : unknown.isForbidden().orElse(false)
            ? Optional.of("it holds all other members, and @JsonIgnoreProperties forbids them")
            : Optional.empty();
    if (contradiction.isPresent()) {
      refusals.refuse(holder.place(), contradiction.get(), "decide on one of them.");
      return Optional.empty();
    }
    Optional<JsonType> form = typeReader
        .apply(holder.type(), holder.place())
        .map(type ->
            checks.containsKey(holder) ? ConstrainedJson.of(type, checks.get(holder)) : type);
    Optional<String> problem =
        form.flatMap(type -> problem(holder.type(), type, place.direction()));
    problem.ifPresent(why -> refusals.refuse(holder.place(), why, FIX));
    return form.filter(type -> problem.isEmpty())
        .map(type ->
            new JsonObject.Others(false, ignored, Optional.of(((JsonType.MapOf) type).values())));
  }

  /** Whether an element of a member says that it is the one. */
  static boolean isRest(List<? extends Element> carriers) {
    return has(carriers, JacksonAnnotations.ANY_GETTER)
        || has(carriers, JacksonAnnotations.ANY_SETTER);
  }

  /** Why annotations can't make a component the one, if they try; a clause that follows a colon. */
  static Optional<String> problem(List<? extends Element> carriers, Direction direction) {
    if (!isRest(carriers)) {
      return Optional.empty();
    }
    String needed = direction == Direction.INPUT
        ? JacksonAnnotations.ANY_SETTER
        : JacksonAnnotations.ANY_GETTER;
    if (!has(carriers, needed)) {
      return Optional.of(
          direction == Direction.INPUT
              ? "it is written as other members, and no @JsonAnySetter reads them"
              : "other members are read into it, and no @JsonAnyGetter writes them");
    }
    return carriers.stream()
        .flatMap(carrier -> JacksonAnnotations.all(carrier).stream())
        .filter(mirror -> !Set.of(JacksonAnnotations.ANY_GETTER, JacksonAnnotations.ANY_SETTER)
            .contains(AnnotationMirrors.typeName(mirror)))
        .map(mirror -> "it holds all other members, and has " + AnnotationMirrors.label(mirror))
        .findFirst();
  }

  /**
   * Why a type, or what is asked of it, isn't that of other members; a clause that follows a colon.
   *
   * @param type as it is declared
   * @param form with its constraints
   */
  private static Optional<String> problem(BoundType type, JsonType form, Direction direction) {
    if (!TypeRefs.is(type.resolved().mirror(), "java.util.Map")
        || !TypeRefs.is(type.resolved().arguments().get(0).resolved().mirror(), "java.lang.String")
        || type.isNullable()) {
      return Optional.of("what holds all other members is a Map<String, V> that is never null");
    }
    if (!(form instanceof JsonType.MapOf map) || !map.keyConstraints().isEmpty()) {
      return Optional.of("constraints on all other members can be on their values alone");
    }
    return direction == Direction.INPUT && holdsNull(map.values())
        ? Optional.of("the lists and maps in other members can't hold null")
        : Optional.empty();
  }

  /** Whether null may be in the arrays and objects of a value: Jackson has but one rule for these. */
  private static boolean holdsNull(JsonType value) {
    JsonType plain = plain(value);
    Optional<JsonType> held = plain instanceof JsonType.ArrayOf array
        ? Optional.of(array.items())
        : plain instanceof JsonType.MapOf map ? Optional.of(map.values()) : Optional.empty();
    return held.filter(each -> isNullable(each) || holdsNull(each)).isPresent();
  }

  private static boolean isNullable(JsonType type) {
    return type instanceof JsonType.Nullable
        || (type instanceof JsonType.Constrained constrained && isNullable(constrained.type()));
  }

  private static JsonType plain(JsonType type) {
    if (type instanceof JsonType.Nullable nullable) {
      return plain(nullable.type());
    }
    return type instanceof JsonType.Constrained constrained ? plain(constrained.type()) : type;
  }

  private static boolean has(List<? extends Element> carriers, String annotation) {
    Stream<AnnotationMirror> found =
        carriers.stream().flatMap(carrier -> AnnotationMirrors.find(carrier, annotation).stream());
    return found.findFirst().isPresent();
  }
}
