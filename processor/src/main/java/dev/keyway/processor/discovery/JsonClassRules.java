package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType.Direction;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Decides which classes have members in JSON: records, and in answers also other classes and
 * interfaces, of which what they declare is written. What is sealed isn't: its subtypes are known, so
 * they are what is meant.
 */
final class JsonClassRules {
  /** Jackson writes what is of these types in a way of their own, whatever members there are. */
  private static final List<String> WRITTEN_OTHERWISE = List.of(
      "java.lang.Iterable",
      "java.util.Iterator",
      "java.util.Map",
      "java.util.Map.Entry",
      "java.lang.CharSequence",
      "java.lang.Number",
      "java.util.Date",
      "java.util.Calendar",
      "java.lang.Throwable",
      "java.util.stream.BaseStream",
      "java.util.concurrent.Future",
      "java.util.concurrent.CompletionStage",
      "tools.jackson.databind.JacksonSerializable",
      "tools.jackson.core.TreeNode");

  private final DiscoveryTools tools;
  private final JsonRefusals refusals;

  JsonClassRules(DiscoveryTools tools, JsonRefusals refusals) {
    this.tools = tools;
    this.refusals = refusals;
  }

  /**
   * Whether the class can be read or written by its members; if not, that was reported.
   *
   * @param name with type arguments
   */
  boolean allow(JsonClass type, String name, JsonPlace place) {
    TypeElement element = type.element();
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    boolean isOpen =
        place.direction() == Direction.OUTPUT && !element.getModifiers().contains(Modifier.SEALED);
    Optional<String> otherwise = WRITTEN_OTHERWISE.stream()
        .filter(supertype -> isSubtype(element, supertype))
        .findFirst();
    Optional<String> annotation =
        JacksonAnnotations.unsupported(type.declarations(), JacksonAnnotations.ON_TYPES);
    if (otherwise.isPresent()) {
      return refuse(
          place,
          name,
          "is a " + otherwise.get() + ", of which Keyway knows no JSON form",
          "use a record, or a List, Set or Map.");
    } else if (annotation.isPresent()) {
      return refuse(
          place,
          name,
          "has " + annotation.get() + ", which Keyway doesn't support",
          "remove it, or use a record of the form that is wanted.");
    } else if (JsonNaming.ofMembers(type.declarations()).isEmpty()) {
      return refuse(
          place,
          name,
          "is named by a strategy that isn't one of Jackson's, so its names aren't known yet",
          "use one of PropertyNamingStrategies, or name the members with @JsonProperty.");
    } else if (UnknownMembers.isLost(type)) {
      return refuse(
          place,
          name,
          "has @JsonIgnoreProperties with names and ignoreUnknown = false, which Jackson can't tell"
              + " from names alone",
          "remove ignoreUnknown = false, and forbid unknown members in @Api, or remove the names.");
    } else if (JsonTypeIds.isChoice(element) && JsonTypeIds.isTold(type)) {
      return true;
    } else if (element.getKind().isInterface() && !isOpen) {
      return refuse(
          place,
          name,
          "is an interface, and nothing says which of its subtypes is meant",
          "use a record or another concrete class, or tell its subtypes apart with @JsonTypeInfo.");
    } else if (element.getModifiers().contains(Modifier.ABSTRACT) && !isOpen) {
      return refuse(
          place,
          name,
          "is abstract, and nothing says which of its subtypes is meant",
          "use a record or another concrete class, or tell its subtypes apart with @JsonTypeInfo.");
    } else if (!isRecord && !isCreatable(element, name, place)) {
      return false;
    } else if (type.declarations().stream().anyMatch(JsonClassRules::isClassOfJdk)) {
      return refuse(
          place,
          name,
          "extends a class of the JDK, whose members would be written, too",
          "use a record.");
    }
    return true;
  }

  private boolean isCreatable(TypeElement type, String name, JsonPlace place) {
    Optional<String> unsupported = ClassCreator.unsupported(type);
    Optional<String> problem = unsupported.isPresent()
        ? unsupported.map(
            annotation -> "has " + annotation + " on what makes it, which Keyway doesn't support")
        : place.direction() == Direction.INPUT ? ClassCreator.problem(type) : Optional.empty();
    problem.ifPresent(why -> refuse(
        place,
        name,
        why,
        "use a record, or a class with setters and a constructor without parameters, or with one"
            + " @JsonCreator and @JsonProperty(\"name\") on each of its parameters."));
    return problem.isEmpty();
  }

  private boolean refuse(JsonPlace place, String name, String why, String fix) {
    refusals.refuse(place, place.name(name), name + " " + why, fix);
    return false;
  }

  private static boolean isClassOfJdk(TypeElement type) {
    return !type.getKind().isInterface()
        && JsonTypeReader.isOfJdk(type.getQualifiedName().toString());
  }

  private boolean isSubtype(TypeElement type, String supertype) {
    TypeElement other = tools.elements().getTypeElement(supertype);
    return other != null
        && tools
            .types()
            .isSubtype(tools.types().erasure(type.asType()), tools.types().erasure(other.asType()));
  }
}
