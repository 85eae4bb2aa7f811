package dev.keyway.processor.discovery;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A member of a record or class that is written to, or read from, JSON.
 *
 * @param javaName as the user named it
 * @param name in JSON
 * @param aliases other names under which it is read
 * @param presence what {@code @JsonProperty} says of whether it is there
 * @param type of its value in that direction
 * @param checkedType of what {@code call} gives, with the constraints on its type arguments
 * @param inclusion of {@code @JsonInclude}: when it is written; empty for always
 * @param description empty if there is none
 * @param place of its declaration
 * @param carriers the elements whose annotations are about it
 * @param call what generated code calls to have its value; absent if it can't
 */
record JsonMember(
    String javaName,
    String name,
    List<String> aliases,
    Presence presence,
    BoundType type,
    BoundType checkedType,
    String inclusion,
    String description,
    JsonPlace place,
    List<Element> carriers,
    Optional<String> call) {
  /** Why a {@code @Nullable} of another library is refused; the runtime doesn't know it. */
  static final String FOREIGN_NULLABLE = "its @Nullable isn't JSpecify's, the only one that counts";

  static final String IMPORT_NULLABLE = "import org.jspecify.annotations.Nullable.";

  /** What is said of whether a member is there. */
  enum Presence {
    /** Its type decides. */
    BY_TYPE,
    /** It has to be there, be it null. */
    REQUIRED,
    /** It may be left out. */
    OPTIONAL
  }

  /** Whether it is a {@code Change}, which is absent where there is none. */
  boolean isChange() {
    return TypeRefs.is(type.mirror(), KeywayTypes.CHANGE) && type.arguments().size() == 1;
  }

  /** Whether it stands for all members that there are beside the others. */
  boolean isRest() {
    return OtherMembers.isRest(carriers);
  }

  /** What its own members have around their names, if they are written in its place. */
  Optional<JsonObject.Affixes> unwrapped() {
    return UnwrappedMembers.affixes(carriers);
  }

  /** The type of its value in JSON: what is in a {@code Change}. */
  BoundType valueType() {
    return isChange() ? type.arguments().get(0) : type;
  }

  /**
   * Whether it isn't written where it is null.
   *
   * @param typeInclusion what {@code @JsonInclude} says on its class
   */
  boolean isLeftOutWhenNull(String typeInclusion) {
    return switch (inclusion(typeInclusion)) {
      case "NON_ABSENT", "NON_EMPTY" -> true;
      // An empty Optional isn't null.
      case "NON_NULL" -> !isOptional();
      default -> false;
    };
  }

  /**
   * Whether it isn't written for some values that aren't null.
   *
   * @param typeInclusion what {@code @JsonInclude} says on its class
   */
  boolean isLeftOutWhenEmpty(String typeInclusion) {
    return switch (inclusion(typeInclusion)) {
      case "NON_DEFAULT" -> true;
      case "NON_EMPTY" -> !type.resolved().mirror().getKind().isPrimitive();
      default -> false;
    };
  }

  /** What {@code @JsonFormat} says. */
  Optional<AnnotationMirror> format() {
    return JacksonAnnotations.first(carriers, JacksonAnnotations.FORMAT);
  }

  /** The description, and what no schema can tell: the pattern of a date and the other names. */
  String fullDescription() {
    List<String> texts = new ArrayList<>();
    texts.add(description);
    format()
        .map(JsonFormats::pattern)
        .filter(pattern -> !pattern.isEmpty())
        .ifPresent(pattern -> texts.add("In the form `" + pattern + "`."));
    if (!aliases.isEmpty()) {
      texts.add(aliases.stream()
          .map(alias -> "`" + alias + "`")
          .collect(joining(", ", "Also read as ", ".")));
    }
    texts.removeIf(String::isEmpty);
    return String.join("\n\n", texts);
  }

  private String inclusion(String typeInclusion) {
    return inclusion.isEmpty() ? typeInclusion : inclusion;
  }

  private boolean isOptional() {
    return isOptional(type);
  }

  /** Whether a value of the type can be absent without being null. */
  static boolean isOptional(BoundType type) {
    return type.resolved().mirror() instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .toString()
            .startsWith("java.util.Optional");
  }

  /** The name that {@code @JsonProperty} gives; empty if there is none. */
  static Optional<String> explicitName(List<? extends Element> elements) {
    return JacksonAnnotations.first(elements, JacksonAnnotations.PROPERTY)
        .map(property -> AnnotationMirrors.string(property, "value"))
        .filter(name -> !name.isEmpty());
  }

  /** What {@code @JsonAlias} says, in alphabetical order. */
  static List<String> aliases(List<? extends Element> elements) {
    return elements.stream()
        .flatMap(element -> AnnotationMirrors.find(element, JacksonAnnotations.ALIAS).stream())
        .flatMap(alias -> AnnotationMirrors.strings(alias, "value").stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What {@code @JsonProperty} says of whether it is there. */
  static Presence presence(List<? extends Element> elements) {
    Optional<AnnotationMirror> found =
        JacksonAnnotations.first(elements, JacksonAnnotations.PROPERTY);
    if (found.isEmpty()) {
      return Presence.BY_TYPE;
    }
    AnnotationMirror property = found.get();
    String isRequired = AnnotationMirrors.constant(property, "isRequired");
    if (isRequired.equals("TRUE") || AnnotationMirrors.bool(property, "required")) {
      return Presence.REQUIRED;
    }
    return isRequired.equals("FALSE")
            || AnnotationMirrors.written(property, "required").isPresent()
        ? Presence.OPTIONAL
        : Presence.BY_TYPE;
  }

  /** Whether {@code @JsonProperty} is there, with or without a name. */
  static boolean isExplicit(List<? extends Element> elements) {
    return JacksonAnnotations.first(elements, JacksonAnnotations.PROPERTY).isPresent();
  }

  /** Whether {@code @JsonIgnore} is there. */
  static boolean isIgnored(List<? extends Element> elements) {
    return JacksonAnnotations.first(elements, JacksonAnnotations.IGNORE)
        .filter(ignore -> AnnotationMirrors.bool(ignore, "value"))
        .isPresent();
  }

  /** Whether there is a {@code @Nullable} that isn't one of types, and so isn't JSpecify's. */
  static boolean isNullableByDeclaration(List<? extends Element> elements) {
    return elements.stream().anyMatch(element -> AnnotationMirrors.hasNamed(element, "Nullable"));
  }

  /** What {@code @JsonInclude} says; empty if it isn't there or leaves it to the type. */
  static String inclusion(List<? extends Element> elements) {
    return JacksonAnnotations.first(elements, JacksonAnnotations.INCLUDE)
        .map(include -> AnnotationMirrors.constant(include, "value"))
        .filter(inclusion -> !inclusion.equals("USE_DEFAULTS"))
        .orElse("");
  }

  /** What {@code @JsonPropertyDescription} says, or else the Javadoc. */
  static String description(List<? extends Element> elements, String javadoc) {
    Optional<AnnotationMirror> description =
        JacksonAnnotations.first(elements, JacksonAnnotations.PROPERTY_DESCRIPTION);
    return description
        .map(mirror -> AnnotationMirrors.string(mirror, "value"))
        .filter(text -> !text.isEmpty())
        .orElse(javadoc);
  }
}
