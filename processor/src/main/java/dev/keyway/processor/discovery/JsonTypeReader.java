package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Reads the types of bodies and answers as the runtime's Jackson reads and writes them. What it
 * can't read is reported: a schema that is wrong would be worse than none.
 */
final class JsonTypeReader {
  private static final String OPTIONAL = "java.util.Optional";
  private static final String OPEN = "a wildcard leaves open which type it is";
  private static final String CLOSE = "write the type without \"?\".";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";
  private static final String TREE = "tools.jackson.databind.JsonNode";

  /** What to use instead of some types that a newcomer may try. */
  private static final Map<String, String> INSTEAD = Map.of(
      "java.util.Date", "use a type of java.time, such as Instant.",
      "java.util.Calendar", "use a type of java.time, such as ZonedDateTime.",
      "java.util.stream.Stream", "use a List.",
      "java.util.concurrent.CompletionStage", "use the value itself: endpoints may block.",
      "java.util.concurrent.CompletableFuture", "use the value itself: endpoints may block.",
      "java.util.concurrent.Future", "use the value itself: endpoints may block.");

  private final DiscoveryTools tools;
  private final JsonRefusals refusals;
  private final JsonObjects objects;
  private final JsonEnums enums;
  private final JsonValues values;
  private final ExampleReader examples;

  /**
   * A reader.
   *
   * @param locator for what records have where it isn't meant
   */
  JsonTypeReader(DiscoveryTools tools, Locator locator) {
    this(tools, locator, BodyRules.STANDARD);
  }

  /**
   * A reader.
   *
   * @param bodies what the API says of all bodies
   */
  JsonTypeReader(DiscoveryTools tools, Locator locator, BodyRules bodies) {
    this.tools = tools;
    this.refusals = new JsonRefusals(tools.diagnostics());
    this.examples = new ExampleReader(tools.diagnostics());
    this.objects = new JsonObjects(tools, locator, bodies, refusals, examples, this::read);
    this.enums = new JsonEnums(tools, refusals);
    this.values = new JsonValues(tools, refusals, this::read);
  }

  /**
   * The type of a request's body.
   *
   * @param source where it is asked for, to point at
   * @return empty if a problem was reported, here or where the type was met before
   */
  Optional<JsonType> input(BoundType type, SourceRef source) {
    return root(type, Direction.INPUT, source);
  }

  /**
   * The type of an answer.
   *
   * @param source where it is declared, to point at
   * @return empty if a problem was reported, here or where the type was met before
   */
  Optional<JsonType> output(BoundType type, SourceRef source) {
    return root(type, Direction.OUTPUT, source);
  }

  /** All records and classes that were read, sorted by name. */
  List<JsonObject> objects() {
    return objects.all();
  }

  /** The reader of examples of such types. */
  ExampleReader examples() {
    return examples;
  }

  private Optional<JsonType> root(BoundType type, Direction direction, SourceRef source) {
    Optional<JsonType> read = readNonNull(type, JsonPlace.root(direction, source));
    objects.settle(read.isPresent());
    // What the whole is when it is null, generated code decides, by whatever @Nullable.
    return Nullness.isNullable(type.mirror(), type.unseen())
        ? read.map(JsonTypeReader::orNull)
        : read;
  }

  private Optional<JsonType> read(BoundType type, JsonPlace place) {
    if (Nullness.isNullable(type.mirror(), type.unseen()) && !isNullable(type)) {
      return refuse(type, place, JsonMember.FOREIGN_NULLABLE, JsonMember.IMPORT_NULLABLE);
    }
    Optional<JsonType> read = readNonNull(type, place);
    return isNullable(type) ? read.map(JsonTypeReader::orNull) : read;
  }

  private Optional<JsonType> readNonNull(BoundType type, JsonPlace place) {
    TypeMirror mirror = type.mirror();
    TypeKind kind = mirror.getKind();
    if (kind.isPrimitive()) {
      return Optional.of(JsonScalars.ofPrimitive(kind));
    }
    return switch (kind) {
      case ARRAY -> array(type.component(), place);
      case DECLARED -> declared(type, place);
      case TYPEVAR ->
        type.variable().isPresent()
            ? read(type.variable().get(), place)
            : refuse(
                type,
                place,
                "it stands for a type that isn't known here",
                "use a type without variables.");
      case WILDCARD ->
        isBounded(type, place) ? read(type.bound(), place) : refuse(type, place, OPEN, CLOSE);
      case ERROR -> {
        tools.missing().add(mirror.toString(), place.source());
        yield Optional.empty();
      }
      default -> refuse(type, place, "it holds no value", "use a type with values.");
    };
  }

  /** Whether it is a wildcard whose bound says what is written. */
  private static boolean isBounded(BoundType type, JsonPlace place) {
    return place.direction() == Direction.OUTPUT
        && ((WildcardType) type.mirror()).getExtendsBound() != null;
  }

  private Optional<JsonType> array(BoundType component, JsonPlace place) {
    return switch (component.mirror().getKind()) {
      case BYTE -> Optional.of(new JsonType.Base64());
      case CHAR -> Optional.of(JsonScalars.text());
      default -> read(component, place.elements()).map(items -> new JsonType.ArrayOf(items, false));
    };
  }

  private Optional<JsonType> declared(BoundType type, JsonPlace place) {
    TypeElement element = (TypeElement) ((DeclaredType) type.mirror()).asElement();
    String name = element.getQualifiedName().toString();
    Optional<JsonType> scalar = JsonScalars.ofClass(name);
    if (scalar.isPresent()) {
      return scalar;
    }
    Optional<JsonType> optional = JsonScalars.ofOptional(name);
    if (optional.isPresent()) {
      return optional.map(JsonTypeReader::orNull);
    }
    if (TypeRefs.isObject(type.mirror())) {
      return Optional.of(new JsonType.Any());
    }
    if (name.equals(TREE)) {
      // A tree has a node for null.
      return Optional.of(orNull(new JsonType.Any()));
    }
    List<BoundType> arguments = type.arguments();
    if (arguments.size() < element.getTypeParameters().size()) {
      return refuse(
          type, place, "its type arguments are missing", "write them, as in List<String>.");
    }
    if (name.equals(KeywayTypes.CHANGE)) {
      return refuse(
          type,
          place,
          "only a member of an object can be absent",
          "make Change the type of the component itself, as in Change<List<String>>.");
    }
    if (name.equals(OPTIONAL)) {
      return read(arguments.get(0), place).map(JsonTypeReader::orNull);
    }
    if (JsonContainers.isArray(name)) {
      return read(arguments.get(0), place.elements())
          .map(items -> new JsonType.ArrayOf(items, JsonContainers.isSet(name)));
    }
    if (JsonContainers.isMap(name)) {
      return keys(arguments.get(0), place)
          .flatMap(keys -> read(arguments.get(1), place.values())
              .map(values -> new JsonType.MapOf(keys, values, List.of())));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return enums.read(element, place);
    }
    if (isOfJdk(name)) {
      return refuse(
          type,
          place,
          "Keyway knows no JSON form of " + name,
          INSTEAD.getOrDefault(name, "use a scalar, a record, or a List, Set or Map of them."));
    }
    Optional<BoundType> wildcard = arguments.stream()
        .filter(argument -> argument.resolved().mirror().getKind() == TypeKind.WILDCARD)
        .findFirst();
    if (wildcard.isPresent()) {
      return refuse(wildcard.get(), place, OPEN, CLOSE);
    }
    return values.isOne(type) ? values.read(type, place) : objects.read(type, place);
  }

  private Optional<JsonType> keys(BoundType keys, JsonPlace place) {
    BoundType type = keys.resolved();
    if (!keys.isNullable() && type.mirror() instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getKind() == ElementKind.ENUM) {
        return enums.read(element, place);
      }
      Optional<JsonType> scalar = JsonScalars.ofClass(element.getQualifiedName().toString());
      if (scalar.isPresent()) {
        return scalar;
      }
      if (!isOfJdk(element.getQualifiedName().toString()) && values.isText(type)) {
        return values.read(type, place);
      }
    }
    return refuse(
        type,
        place,
        "the keys of a map must be text, and " + text(type, place) + " isn't always",
        "use String, an enum, another scalar or a type whose @JsonValue is a String as the keys'"
            + " type.");
  }

  private Optional<JsonType> refuse(BoundType type, JsonPlace place, String why, String fix) {
    refusals.refuse(place, place.name(text(type, place)), why, fix);
    return Optional.empty();
  }

  private String text(BoundType type, JsonPlace place) {
    return tools.typeRefs().of(type.mirror(), place.source()).simpleText();
  }

  private static boolean isNullable(BoundType type) {
    return AnnotationMirrors.has(type.mirror(), NULLABLE) || type.unseen().has(NULLABLE);
  }

  /** Whether a type belongs to the JDK, or to Jackson, and so has a form of its own or none. */
  static boolean isOfJdk(String qualifiedName) {
    return qualifiedName.startsWith("java.")
        || qualifiedName.startsWith("javax.")
        || qualifiedName.startsWith("tools.jackson.");
  }

  private static JsonType orNull(JsonType type) {
    return type instanceof JsonType.Nullable ? type : new JsonType.Nullable(type);
  }
}
