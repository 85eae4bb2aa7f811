package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads how the subtypes of a type are told apart: a member with a name for each, as {@code
 * @JsonTypeInfo} says. The subtypes are those of {@code @JsonSubTypes} or else, of a sealed type,
 * those it permits.
 */
final class JsonTypeIds {
  private static final String TYPE_NAME = JacksonAnnotations.TYPE_NAME;
  private static final String NAME = "NAME";
  private static final String SIMPLE_NAME = "SIMPLE_NAME";

  private final DiscoveryTools tools;
  private final JsonRefusals refusals;

  JsonTypeIds(DiscoveryTools tools, JsonRefusals refusals) {
    this.tools = tools;
    this.refusals = refusals;
  }

  /**
   * How a type takes part.
   *
   * @param property the member that holds the name
   * @param subtypes by name; of a type that can be made, itself alone
   */
  record TypeIds(String property, Map<String, TypeElement> subtypes) {
    /** The name of a type that can be made. */
    String own() {
      return subtypes.keySet().iterator().next();
    }
  }

  /** Whether a type says, or inherits, how its subtypes are told apart. */
  static boolean isTold(JsonClass type) {
    return !all(type, JacksonAnnotations.TYPE_INFO).isEmpty();
  }

  /** Whether it has no members of its own, but is one of its subtypes. */
  static boolean isChoice(TypeElement type) {
    return type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * What is told of a type; absent if it was refused.
   *
   * @param name of the type in messages
   */
  Optional<TypeIds> read(JsonClass type, String name, JsonPlace place) {
    Optional<String> problem = problem(type);
    if (problem.isPresent()) {
      refusals.refuse(
          place,
          place.name(name),
          name + " " + problem.get(),
          "let one @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"type\") tell its subtypes"
              + " apart, and one @JsonSubTypes, or a sealed interface, name them.");
      return Optional.empty();
    }
    AnnotationMirror info = all(type, JacksonAnnotations.TYPE_INFO).get(0);
    boolean simple = use(info).equals(SIMPLE_NAME);
    String given = AnnotationMirrors.string(info, "property");
    Map<String, TypeElement> subtypes = new LinkedHashMap<>();
    for (TypeElement subtype : isChoice(type.element()) ? subtypes(type) : Set.of(type.element())) {
      String id = id(subtype, simple);
      if (subtypes.putIfAbsent(id, subtype) != null) {
        refusals.refuse(
            place,
            place.name(name),
            "two subtypes of " + name + " have the name \"" + id + "\"",
            "give one of them another with @JsonTypeName.");
        return Optional.empty();
      }
    }
    return Optional.of(new TypeIds(given.isEmpty() ? "@type" : given, subtypes));
  }

  private Optional<String> problem(JsonClass type) {
    List<AnnotationMirror> infos = all(type, JacksonAnnotations.TYPE_INFO);
    List<AnnotationMirror> lists = all(type, JacksonAnnotations.SUB_TYPES);
    if (infos.size() > 1) {
      return Optional.of("has several @JsonTypeInfo above it");
    } else if (!Set.of(NAME, SIMPLE_NAME).contains(use(infos.get(0)))) {
      return Optional.of(
          "is told apart by " + use(infos.get(0)) + ", which Keyway doesn't support");
    } else if (!AnnotationMirrors.constant(infos.get(0), "include").equals("PROPERTY")) {
      return Optional.of("has its name in another place than a member");
    } else if (lists.size() > 1) {
      return Optional.of("has several @JsonSubTypes above it");
    }
    TypeElement element = type.element();
    boolean listed = AnnotationMirrors.has(element, JacksonAnnotations.SUB_TYPES);
    boolean sealed = element.getModifiers().contains(Modifier.SEALED);
    if (!isChoice(element)) {
      return listed || !isFinal(element)
          ? Optional.of("can be made itself, and have subtypes")
          : Optional.empty();
    } else if (!element.getTypeParameters().isEmpty()) {
      return Optional.of("has subtypes and type parameters");
    } else if (!listed && (!sealed || !lists.isEmpty())) {
      return Optional.of("doesn't say which subtypes it has");
    }
    return subtypes(type).stream()
        .flatMap(subtype -> problemOfSubtype(subtype, type).stream())
        .findFirst();
  }

  private Optional<String> problemOfSubtype(TypeElement subtype, JsonClass type) {
    String name = subtype.getSimpleName().toString();
    if (isChoice(subtype) || subtype.getKind() == ElementKind.ENUM) {
      return Optional.of("has the subtype " + name + ", which is no record or final class");
    } else if (!subtype.getTypeParameters().isEmpty()) {
      return Optional.of("has the subtype " + name + ", which has type parameters");
    }
    return tools.types().isSubtype(subtype.asType(), type.element().asType())
        ? Optional.empty()
        : Optional.of("names " + name + ", which is no subtype of it");
  }

  /** All that can be made, in order of declaration. */
  private static Set<TypeElement> subtypes(JsonClass type) {
    Optional<AnnotationMirror> listed =
        AnnotationMirrors.find(type.element(), JacksonAnnotations.SUB_TYPES);
    Set<TypeElement> subtypes = new LinkedHashSet<>();
    if (listed.isPresent()) {
      AnnotationMirrors.annotations(listed.get(), "value").stream()
          .flatMap(each -> AnnotationMirrors.type(each, "value").stream())
          .forEach(each -> subtypes.add((TypeElement) ((DeclaredType) each).asElement()));
    } else {
      addPermitted(type.element(), subtypes);
    }
    return subtypes;
  }

  private static void addPermitted(TypeElement sealed, Set<TypeElement> subtypes) {
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      TypeElement subtype = (TypeElement) ((DeclaredType) permitted).asElement();
      if (isChoice(subtype) && subtype.getModifiers().contains(Modifier.SEALED)) {
        addPermitted(subtype, subtypes);
      } else {
        subtypes.add(subtype);
      }
    }
  }

  /** The name of a subtype: what the list of subtypes calls it, or it itself, or its class. */
  private String id(TypeElement subtype, boolean simple) {
    for (AnnotationMirror list : all(
        JsonClass.of(BoundType.of(subtype.asType(), UnseenAnnotations.NONE), tools.classFiles()),
        JacksonAnnotations.SUB_TYPES)) {
      for (AnnotationMirror each : AnnotationMirrors.annotations(list, "value")) {
        boolean same = AnnotationMirrors.type(each, "value")
            .filter(type -> tools.types().isSameType(type, subtype.asType()))
            .isPresent();
        String listed = AnnotationMirrors.string(each, "name");
        if (same && !listed.isEmpty()) {
          return listed;
        }
      }
    }
    String binary = tools.elements().getBinaryName(subtype).toString();
    String standard =
        simple ? subtype.getSimpleName().toString() : binary.substring(binary.lastIndexOf('.') + 1);
    return AnnotationMirrors.find(subtype, TYPE_NAME)
        .map(own -> AnnotationMirrors.string(own, "value"))
        .filter(own -> !own.isEmpty())
        .orElse(standard);
  }

  private static boolean isFinal(TypeElement type) {
    return type.getKind() == ElementKind.RECORD || type.getModifiers().contains(Modifier.FINAL);
  }

  private static String use(AnnotationMirror info) {
    return AnnotationMirrors.constant(info, "use");
  }

  private static List<AnnotationMirror> all(JsonClass type, String annotation) {
    List<AnnotationMirror> found = new ArrayList<>();
    type.declarations()
        .forEach(level -> AnnotationMirrors.find(level, annotation).ifPresent(found::add));
    return found;
  }
}
