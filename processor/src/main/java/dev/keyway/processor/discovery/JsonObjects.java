package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.JsonMember.Presence;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;

/** Reads records and classes, each once for each direction and each set of type arguments. */
final class JsonObjects {
  /** Type arguments in type arguments; a record that has itself with more and more has no end. */
  private static final int MAX_ARGUMENT_DEPTH = 10;

  private final DiscoveryTools tools;
  private final Locator locator;
  private final JsonRefusals refusals;
  private final BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader;
  private final MemberChecksReader checks;
  private final JsonClassRules rules;
  private final JsonTypeIds typeIds;
  private final NotesReader notes;
  private final RecordMembers records;
  private final BeanMembers beans;
  private final OtherMembers others;
  private final UnwrappedMembers unwrapped;

  private final Map<Key, JsonObject> read = new LinkedHashMap<>();
  private final Set<Key> failed = new HashSet<>();

  /** Of what was read or begun, the first that each reference stands for. */
  private final Map<JsonType.Ref, Key> referred = new HashMap<>();

  /** What the call in progress has begun: of no use if it fails, since each may need the others. */
  private final Set<Key> begun = new LinkedHashSet<>();

  JsonObjects(
      DiscoveryTools tools,
      Locator locator,
      BodyRules bodies,
      JsonRefusals refusals,
      ExampleReader examples,
      BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader) {
    this.tools = tools;
    this.locator = locator;
    this.refusals = refusals;
    this.typeReader = typeReader;
    this.checks = new MemberChecksReader(tools, locator, bodies.providerChecks());
    this.rules = new JsonClassRules(tools, refusals);
    this.typeIds = new JsonTypeIds(tools, refusals);
    this.notes = new NotesReader(examples, locator);
    this.records = new RecordMembers(tools, locator, refusals);
    this.beans = new BeanMembers(tools, refusals);
    this.others = new OtherMembers(bodies, refusals, typeReader);
    this.unwrapped = new UnwrappedMembers(tools.classFiles(), refusals, this::whole);
  }

  /**
   * A type to be read.
   *
   * @param nullness where its arguments are nullable: {@code Page<Item>} and {@code Page<@Nullable
   *     Item>} have different members
   */
  private record Key(TypeRef.Declared type, String nullness, Direction direction) {

    JsonType.Ref ref() {
      return new JsonType.Ref(type, direction);
    }
  }

  /** A reference to the object; absent if it was refused, now or before. */
  Optional<JsonType> read(BoundType type, JsonPlace place) {
    BoundTypeRefs refs = new BoundTypeRefs(tools.typeRefs(), place.source());
    TypeRef.Declared ref = (TypeRef.Declared) refs.of(type);
    Key key = new Key(ref, BoundTypeRefs.nullness(type), place.direction());
    if (failed.contains(key)) {
      return Optional.empty();
    }
    if (!read.containsKey(key) && !begun.contains(key)) {
      // One that differs in the nullness alone would have the same name, and other members.
      boolean clashes = referred.putIfAbsent(key.ref(), key) != null;
      begun.add(key);
      Optional<JsonObject> object =
          isRefused(key, clashes, place) ? Optional.empty() : object(type, ref, place);
      if (object.isEmpty()) {
        failed.add(key);
        return Optional.empty();
      }
      read.put(key, object.get());
    }
    return Optional.of(new JsonType.Ref(ref, place.direction()));
  }

  /** The object itself, of which the call in progress may have begun no more than a reference. */
  private Optional<JsonObject> whole(BoundType type, JsonPlace place) {
    BoundTypeRefs refs = new BoundTypeRefs(tools.typeRefs(), place.source());
    return read(type, place)
        .flatMap(reference -> object(type, (TypeRef.Declared) refs.of(type), place));
  }

  /** Ends a call: what was read for a type that failed is forgotten. */
  void settle(boolean succeeded) {
    if (!succeeded) {
      begun.forEach(read::remove);
    }
    for (Key key : begun) {
      if (!read.containsKey(key)) {
        referred.remove(key.ref(), key);
      }
    }
    begun.clear();
  }

  /** All objects, sorted by type. */
  List<JsonObject> all() {
    return read.values().stream()
        .sorted(Comparator.comparing((JsonObject object) -> object.type().toString())
            .thenComparing(JsonObject::direction))
        .toList();
  }

  private boolean isRefused(Key key, boolean clashes, JsonPlace place) {
    TypeRef.Declared ref = key.type();
    String text = ref.simpleText();
    if (clashes) {
      refusals.refuse(
          place,
          place.name(text),
          text + " is also used with arguments that differ in @Nullable, and has but one schema",
          "write them the same everywhere, or write @Nullable in the record itself.");
      return true;
    }
    if (place.direction() == Direction.INPUT && BoundTypeRefs.hasNullable(key.nullness())) {
      refusals.refuse(
          place,
          place.name(text),
          text + " has a @Nullable argument, which is forgotten when the program runs",
          "write @Nullable on the component itself, as in @Nullable T, or use an Optional as the"
              + " argument.");
      return true;
    }
    if (BoundTypeRefs.depth(ref) > MAX_ARGUMENT_DEPTH) {
      refusals.refuse(
          place,
          place.name(ref.simpleName()),
          "its type arguments hold each other without end",
          "let the record refer to itself with the same arguments.");
      return true;
    }
    return false;
  }

  private Optional<JsonObject> object(BoundType type, TypeRef.Declared ref, JsonPlace place) {
    JsonClass declared = JsonClass.of(type, tools.classFiles());
    if (!rules.allow(declared, ref.simpleText(), place)) {
      return Optional.empty();
    }
    Optional<JsonTypeIds.TypeIds> ids = Optional.empty();
    if (JsonTypeIds.isTold(declared)) {
      ids = typeIds.read(declared, ref.simpleText(), place);
      if (ids.isEmpty()) {
        return Optional.empty();
      }
      if (JsonTypeIds.isChoice(declared.element())) {
        return choice(ids.get(), declared, place)
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
    }
    List<JsonObject.Property> id = ids.stream()
        .map(own ->
            new JsonObject.Property(own.property(), new JsonType.Constant(own.own()), true, ""))
        .toList();
    boolean isRecord = declared.element().getKind() == ElementKind.RECORD;
    JsonMembers members = isRecord ? records.read(declared, place) : beans.read(declared, place);
    List<JsonMember> ordered = ordered(members.healthy(), declared, isRecord);
    Optional<MemberChecksReader.Asked> asked = checks.read(declared, type, ordered, place);
    Map<JsonMember, ValueChecks> values =
        asked.map(MemberChecksReader.Asked::values).orElse(Map.of());
    Optional<JsonObject.Others> beside = others.read(declared, members, values, place);
    return properties(
            ordered.stream().filter(member -> !member.isRest()).toList(),
            values,
            JsonMember.inclusion(declared.declarations()),
            ids.map(JsonTypeIds.TypeIds::property))
        .filter(properties -> members.complete() && asked.isPresent() && beside.isPresent())
        .map(properties -> new JsonObject(
            ref,
            place.direction(),
            description(declared),
            Stream.concat(id.stream(), properties.stream()).toList(),
            asked.get().checks(),
            Optional.empty(),
            beside.get(),
            notes.of(declared, new JsonType.Ref(ref, place.direction()), place)));
  }

  /** The subtypes of a type that is one of them; absent if one was refused. */
  private Optional<JsonObject.Choice> choice(
      JsonTypeIds.TypeIds ids, JsonClass declared, JsonPlace place) {
    List<JsonObject.Alternative> alternatives = new ArrayList<>();
    ids.subtypes()
        .forEach((id, subtype) -> read(
                BoundType.of(subtype.asType(), UnseenAnnotations.NONE), place)
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

  private Optional<List<JsonObject.Property>> properties(
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

  /** First those that {@code @JsonPropertyOrder} names, by either name, then the others. */
  private static List<JsonMember> ordered(
      List<JsonMember> members, JsonClass declared, boolean isRecord) {
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
    // The components of a record keep their order all the same.
    if (!isRecord && AnnotationMirrors.bool(order.get(), "alphabetic")) {
      others.sort(Comparator.comparing(JsonMember::name));
    }
    ordered.addAll(others);
    return List.copyOf(ordered);
  }

  private String description(JsonClass declared) {
    return JacksonAnnotations.first(declared.declarations(), JacksonAnnotations.CLASS_DESCRIPTION)
        .map(description -> AnnotationMirrors.string(description, "value"))
        .orElseGet(() -> tools.javadoc().read(declared.element()).text());
  }
}
