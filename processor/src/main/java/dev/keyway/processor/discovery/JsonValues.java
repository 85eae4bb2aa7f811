package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads types that are one value in JSON, that of what has {@code @JsonValue}: a record with a single
 * component, or what a {@code @JsonCreator} makes of such a value.
 */
final class JsonValues {
  /** What Jackson reads for a creator by rules of its own, which are less strict than elsewhere. */
  private static final Set<String> READ_OTHERWISE =
      Set.of("double", "java.lang.Double", "java.math.BigInteger", "java.math.BigDecimal");

  private final DiscoveryTools tools;
  private final JsonRefusals refusals;
  private final BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader;
  private final Set<TypeElement> open = new HashSet<>();

  JsonValues(
      DiscoveryTools tools,
      JsonRefusals refusals,
      BiFunction<BoundType, JsonPlace, Optional<JsonType>> typeReader) {
    this.tools = tools;
    this.refusals = refusals;
    this.typeReader = typeReader;
  }

  /** What has the value, with its type and the elements that may be annotated. */
  private record Value(BoundType type, List<Element> carriers) {}

  /** Whether the type is a value. */
  boolean isOne(BoundType type) {
    return !values(JsonClass.of(type, tools.classFiles())).isEmpty();
  }

  /** Whether the type is a value that is a {@code String}: Jackson makes keys of maps of no other. */
  boolean isText(BoundType type) {
    return isOne(type)
        && values(JsonClass.of(type, tools.classFiles())).values().stream()
            .allMatch(value -> TypeRefs.is(value.type().resolved().mirror(), "java.lang.String"));
  }

  /** The form of the value; absent if it was refused. */
  Optional<JsonType> read(BoundType type, JsonPlace place) {
    JsonClass declared = JsonClass.of(type, tools.classFiles());
    TypeElement element = declared.element();
    String name = element.getSimpleName().toString();
    Map<String, Value> values = values(declared);
    Value value = values.values().iterator().next();
    Optional<String> problem = problem(declared, values, place)
        .or(() -> place.direction() == Direction.INPUT
                && BoundTypeRefs.hasNullable(BoundTypeRefs.nullness(type))
            ? Optional.of("has a @Nullable argument, which is forgotten when the program runs")
            : Optional.empty());
    if (problem.isEmpty() && !open.add(element)) {
      problem = Optional.of("is a value that holds itself");
    }
    if (problem.isPresent()) {
      refusals.refuse(
          place,
          place.name(name),
          name + " " + problem.get(),
          "use a record whose only component has @JsonValue, or a record without.");
      return Optional.empty();
    }
    try {
      return typeReader.apply(
          value.type(), place.member(element, value.carriers().get(0)));
    } finally {
      open.remove(element);
    }
  }

  private Optional<String> problem(JsonClass type, Map<String, Value> values, JsonPlace place) {
    TypeElement element = type.element();
    Optional<String> annotation = JacksonAnnotations.unsupported(type.declarations(), Set.of());
    if (annotation.isPresent()) {
      return Optional.of("has both @JsonValue and " + annotation.get());
    } else if (values.size() > 1) {
      return Optional.of("has several @JsonValue");
    } else if (place.direction() == Direction.OUTPUT) {
      return Optional.empty();
    }
    Value value = values.values().iterator().next();
    List<ExecutableElement> creators = element.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(ClassCreator::isMarked)
        .toList();
    boolean single = element.getKind() == ElementKind.RECORD
        && element.getRecordComponents().size() == 1
        && values.containsKey(
            element.getRecordComponents().get(0).getSimpleName().toString());
    if (creators.isEmpty() && !single) {
      return Optional.of("has a @JsonValue, and nothing says how it is made of one");
    } else if (!creators.isEmpty() && !isMadeOf(value, creators)) {
      return Optional.of(
          "has a @JsonCreator that isn't (mode = DELEGATING) with one parameter of its value's type");
    } else if (READ_OTHERWISE.contains(
        tools.types().erasure(value.type().resolved().mirror()).toString())) {
      return Optional.of("has a value that Jackson doesn't read strictly");
    } else if (isConstrained(value)) {
      return Optional.of("has constraints on its value, which would not be checked");
    }
    return Optional.empty();
  }

  private boolean isMadeOf(Value value, List<ExecutableElement> creators) {
    if (creators.size() != 1 || creators.get(0).getParameters().size() != 1) {
      return false;
    }
    ExecutableElement creator = creators.get(0);
    VariableElement parameter = creator.getParameters().get(0);
    String mode = AnnotationMirrors.find(creator, JacksonAnnotations.CREATOR)
        .map(mirror -> AnnotationMirrors.constant(mirror, "mode"))
        .orElse("");
    return mode.equals("DELEGATING")
        && JacksonAnnotations.unsupported(List.of(parameter), Set.of()).isEmpty()
        && tools.types().isSameType(parameter.asType(), value.type().resolved().mirror());
  }

  private static boolean isConstrained(Value value) {
    return value.carriers().stream()
            .flatMap(carrier -> carrier.getAnnotationMirrors().stream())
            .anyMatch(ConstraintReader::isConstraint)
        || value.type().mirror().getAnnotationMirrors().stream()
            .anyMatch(ConstraintReader::isConstraint);
  }

  /** What has the annotation, by name; a component and its accessor are one. */
  private static Map<String, Value> values(JsonClass type) {
    Map<String, Value> values = new LinkedHashMap<>();
    type.fields()
        .filter(field -> isValue(field.element()))
        .forEach(field -> values.put(
            field.element().getSimpleName().toString(),
            new Value(field.type(), new ArrayList<>(List.of(field.element())))));
    type.getters().forEach((name, getter) -> {
      if (getter.stream().anyMatch(method -> isValue(method.element()))) {
        List<Element> methods = BeanMemberDraft.elements(getter);
        values
            .computeIfAbsent(name, unused -> new Value(getter.get(0).type(), new ArrayList<>()))
            .carriers()
            .addAll(methods);
      }
    });
    return values;
  }

  /** Whether an element has the annotation, and it isn't switched off. */
  static boolean isValue(Element element) {
    Optional<AnnotationMirror> value = AnnotationMirrors.find(element, JacksonAnnotations.VALUE);
    return value.filter(mirror -> AnnotationMirrors.bool(mirror, "value")).isPresent();
  }
}
