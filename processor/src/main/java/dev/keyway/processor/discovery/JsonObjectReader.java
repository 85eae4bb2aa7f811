package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Reads a record or class: its members, or the subtypes that it is one of. */
final class JsonObjectReader {
  private final DiscoveryTools tools;
  private final Locator locator;
  private final JsonObjects objects;
  private final MemberChecksReader checks;
  private final JsonClassRules rules;
  private final JsonTypeIds typeIds;
  private final NotesReader notes;
  private final RecordMembers records;
  private final BeanMembers beans;
  private final OtherMembers others;
  private final JsonPropertiesReader properties;

  /**
   * A reader.
   *
   * @param objects to which it leads
   */
  JsonObjectReader(
      DiscoveryTools tools,
      Locator locator,
      BodyRules bodies,
      JsonRefusals refusals,
      ExampleReader examples,
      BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader,
      JsonObjects objects) {
    this.tools = tools;
    this.locator = locator;
    this.objects = objects;
    this.checks = new MemberChecksReader(tools, locator, bodies.providerChecks());
    this.rules = new JsonClassRules(tools, refusals);
    this.typeIds = new JsonTypeIds(tools, refusals);
    this.notes = new NotesReader(examples, locator);
    this.records = new RecordMembers(tools, locator, refusals);
    this.beans = new BeanMembers(tools, refusals);
    this.others = new OtherMembers(bodies, refusals, typeReader);
    this.properties = new JsonPropertiesReader(
        refusals,
        typeReader,
        new UnwrappedMembers(tools.classFiles(), refusals, objects::whole),
        notes);
  }

  /** The object; absent if it, or one of its members, was refused. */
  Optional<JsonObject> read(BoundType type, TypeRef.Declared ref, JsonPlace place) {
    JsonClass declared = JsonClass.of(type, tools.classFiles());
    if (!rules.allow(declared, ref.simpleText(), place)) {
      return Optional.empty();
    }
    if (!JsonTypeIds.isTold(declared)) {
      return withMembers(type, declared, ref, Optional.empty(), place);
    }
    return typeIds
        .read(declared, ref.simpleText(), place)
        .flatMap(ids -> JsonTypeIds.isChoice(declared.element())
            ? ofSubtypes(declared, ref, ids, place)
            : withMembers(type, declared, ref, Optional.of(ids), place));
  }

  private Optional<JsonObject> ofSubtypes(
      JsonClass declared, TypeRef.Declared ref, JsonTypeIds.TypeIds ids, JsonPlace place) {
    return choice(ids, declared, place)
        .map(choice -> new JsonObject(
            ref,
            place.direction(),
            description(declared),
            List.of(),
            Optional.empty(),
            Optional.of(choice),
            JsonObject.Others.ALLOWED,
            notes.of(declared, new JsonType.Ref(ref, place.direction()), place)));
  }

  /** The subtypes of a type that is one of them; absent if one was refused. */
  private Optional<JsonObject.Choice> choice(
      JsonTypeIds.TypeIds ids, JsonClass declared, JsonPlace place) {
    List<JsonObject.Alternative> alternatives = new ArrayList<>();
    ids.subtypes()
        .forEach((id, subtype) -> objects
            .read(BoundType.of(subtype.asType(), UnseenAnnotations.NONE), place)
            .filter(JsonType.Ref.class::isInstance)
            .ifPresent(
                type -> alternatives.add(new JsonObject.Alternative(id, (JsonType.Ref) type))));
    return alternatives.size() < ids.subtypes().size()
        ? Optional.empty()
        : Optional.of(new JsonObject.Choice(
            ids.property(),
            alternatives,
            Accesses.of(declared.element()),
            locator.reachedFrom((ElementRef) place.source()).at(declared.element())));
  }

  /** @param ids how it is told from others, if it is a subtype */
  private Optional<JsonObject> withMembers(
      BoundType type,
      JsonClass declared,
      TypeRef.Declared ref,
      Optional<JsonTypeIds.TypeIds> ids,
      JsonPlace place) {
    List<JsonObject.Property> id = ids.stream()
        .map(own ->
            new JsonObject.Property(own.property(), new JsonType.Constant(own.own()), true, ""))
        .toList();
    boolean isRecord = declared.element().getKind() == ElementKind.RECORD;
    JsonMembers members = isRecord ? records.read(declared, place) : beans.read(declared, place);
    List<JsonMember> ordered = JsonPropertyOrder.ordered(members.healthy(), declared, isRecord);
    Optional<MemberChecksReader.Asked> asked = checks.read(declared, type, ordered, place);
    Map<JsonMember, ValueChecks> values =
        asked.map(MemberChecksReader.Asked::values).orElse(Map.of());
    Optional<JsonObject.Others> beside = others.read(declared, members, values, place);
    return properties
        .read(
            ordered.stream().filter(member -> !member.isRest()).toList(),
            values,
            JsonMember.inclusion(declared.declarations()),
            ids.map(JsonTypeIds.TypeIds::property))
        .filter(read -> members.complete() && asked.isPresent() && beside.isPresent())
        .map(read -> new JsonObject(
            ref,
            place.direction(),
            description(declared),
            Stream.concat(id.stream(), read.stream()).toList(),
            asked.get().checks(),
            Optional.empty(),
            beside.get(),
            notes.of(declared, new JsonType.Ref(ref, place.direction()), place)));
  }

  private String description(JsonClass declared) {
    return JacksonAnnotations.first(declared.declarations(), JacksonAnnotations.CLASS_DESCRIPTION)
        .map(description -> AnnotationMirrors.string(description, "value"))
        .orElseGet(() -> tools.javadoc().read(declared.element()).text());
  }
}
