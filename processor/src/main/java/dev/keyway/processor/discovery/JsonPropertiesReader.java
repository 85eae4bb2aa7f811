package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JsonMember.Presence;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/** Reads the members of records and classes as properties of objects, each with its own name. */
final class JsonPropertiesReader {
  private final JsonRefusals refusals;
  private final BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader;
  private final UnwrappedMembers unwrapped;
  private final NotesReader notes;

  JsonPropertiesReader(
      JsonRefusals refusals,
      BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader,
      UnwrappedMembers unwrapped,
      NotesReader notes) {
    this.refusals = refusals;
    this.typeReader = typeReader;
    this.unwrapped = unwrapped;
    this.notes = notes;
  }

  /**
   * The properties; absent if one was refused.
   *
   * @param values what is asked of each member
   * @param typeInclusion what {@code @JsonInclude} says on their class
   * @param taken the name of the member that says which subtype it is
   */
  Optional<List<JsonObject.Property>> read(
      List<JsonMember> members,
      Map<JsonMember, ValueChecks> values,
      String typeInclusion,
      Optional<String> taken) {
    List<JsonObject.Property> properties = new ArrayList<>();
    Set<String> names = new HashSet<>();
    taken.ifPresent(names::add);
    boolean complete = true;
    for (JsonMember member : members) {
      int before = properties.size();
      Optional<List<JsonObject.Property>> inPlace =
          member.unwrapped().isPresent() ? unwrapped.read(member) : Optional.empty();
      Optional<String> clash =
          names(member, inPlace).filter(name -> !names.add(name)).findFirst();
      if (member.isChange() && member.type().isNullable()) {
        refusals.refuse(
            member.place(),
            "a Change that is null would say nothing, as one that is absent does",
            "remove @Nullable, or write it inside: Change<@Nullable String>.");
      } else if (clash.isEmpty() && member.unwrapped().isPresent()) {
        inPlace.ifPresent(properties::addAll);
      } else if (clash.isEmpty()) {
        typeReader
            .apply(member.valueType(), member.place())
            .flatMap(type -> formatted(member, type))
            .map(type ->
                values.containsKey(member) ? ConstrainedJson.of(type, values.get(member)) : type)
            .ifPresent(type -> properties.add(property(member, type, typeInclusion)));
      } else {
        refusals.refuse(
            member.place(),
            taken.equals(clash)
                ? "\"" + clash.get() + "\" is the member that says which subtype it is"
                : "another member has the name \"" + clash.get() + "\", too",
            "give one of them another name.");
      }
      complete &= properties.size() > before;
    }
    return complete ? Optional.of(properties) : Optional.empty();
  }

  private static Stream<String> names(
      JsonMember member, Optional<List<JsonObject.Property>> inPlace) {
    return member.unwrapped().isPresent()
        ? inPlace.stream().flatMap(List::stream).map(JsonObject.Property::name)
        : Stream.concat(Stream.of(member.name()), member.aliases().stream());
  }

  private Optional<JsonType> formatted(JsonMember member, JsonType type) {
    return member.format().isEmpty()
        ? Optional.of(type)
        : formatted(member, member.format().get(), type);
  }

  private Optional<JsonType> formatted(JsonMember member, AnnotationMirror format, JsonType type) {
    JsonFormats.Formatted formatted = JsonFormats.apply(format, member.valueType(), type);
    if (formatted.type().isEmpty()) {
      refusals.refuse(
          member.place(),
          formatted.problem(),
          "remove @JsonFormat, or give the member a type of the form that is wanted.");
    }
    return formatted.type();
  }

  private JsonObject.Property property(JsonMember member, JsonType type, String typeInclusion) {
    boolean written = member.place().direction() == Direction.OUTPUT;
    boolean neverNull = written && !member.isChange() && member.isLeftOutWhenNull(typeInclusion);
    boolean nullable = type instanceof JsonType.Nullable;
    boolean absent = member.isChange() && (written || member.presence() != Presence.REQUIRED);
    boolean omitted = written
        ? (neverNull && nullable) || member.isLeftOutWhenEmpty(typeInclusion)
        : member.presence() == Presence.OPTIONAL;
    boolean leftOut = absent || omitted;
    boolean required = !leftOut && (!nullable || member.presence() == Presence.REQUIRED);
    return new JsonObject.Property(
        member.name(),
        neverNull && type instanceof JsonType.Nullable allowed ? allowed.type() : type,
        required,
        member.fullDescription(),
        member.aliases(),
        notes.of(member, type));
  }
}
