package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.TypeRef;
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

/** Has records and classes read, each once for each direction and each set of type arguments. */
final class JsonObjects {
  /** Type arguments in type arguments; a record that has itself with more and more has no end. */
  private static final int MAX_ARGUMENT_DEPTH = 10;

  private final DiscoveryTools tools;
  private final JsonRefusals refusals;
  private final JsonObjectReader reader;

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
    this.refusals = refusals;
    this.reader =
        new JsonObjectReader(tools, locator, bodies, refusals, examples, typeReader, this);
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
          isRefused(key, clashes, place) ? Optional.empty() : reader.read(type, ref, place);
      if (object.isEmpty()) {
        failed.add(key);
        return Optional.empty();
      }
      read.put(key, object.get());
    }
    return Optional.of(new JsonType.Ref(ref, place.direction()));
  }

  /** The object itself, of which the call in progress may have begun no more than a reference. */
  Optional<JsonObject> whole(BoundType type, JsonPlace place) {
    BoundTypeRefs refs = new BoundTypeRefs(tools.typeRefs(), place.source());
    return read(type, place)
        .flatMap(reference -> reader.read(type, (TypeRef.Declared) refs.of(type), place));
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
}
