package dev.keyway.processor.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Knows which of Jackson's annotations Keyway understands. All others are refused: what changes the
 * form of a type behind the back of its schema must not go unnoticed.
 */
final class JacksonAnnotations {
  static final String PROPERTY = jackson("JsonProperty");
  static final String IGNORE = jackson("JsonIgnore");
  static final String INCLUDE = jackson("JsonInclude");
  static final String PROPERTY_DESCRIPTION = jackson("JsonPropertyDescription");
  static final String PROPERTY_ORDER = jackson("JsonPropertyOrder");
  static final String IGNORE_PROPERTIES = jackson("JsonIgnoreProperties");
  static final String CLASS_DESCRIPTION = jackson("JsonClassDescription");
  static final String ALIAS = jackson("JsonAlias");
  static final String FORMAT = jackson("JsonFormat");
  static final String VALUE = jackson("JsonValue");
  static final String CREATOR = jackson("JsonCreator");
  static final String UNWRAPPED = jackson("JsonUnwrapped");
  static final String ANY_GETTER = jackson("JsonAnyGetter");
  static final String ANY_SETTER = jackson("JsonAnySetter");

  static final String NAMING = "tools.jackson.databind.annotation.JsonNaming";
  static final String ENUM_NAMING = "tools.jackson.databind.annotation.EnumNaming";

  static final String TYPE_INFO = jackson("JsonTypeInfo");
  static final String SUB_TYPES = jackson("JsonSubTypes");
  static final String TYPE_NAME = jackson("JsonTypeName");

  /** On types; the last says something only together with a setting that isn't made. */
  static final Set<String> ON_TYPES = Set.of(
      INCLUDE,
      PROPERTY_ORDER,
      IGNORE_PROPERTIES,
      CLASS_DESCRIPTION,
      TYPE_INFO,
      SUB_TYPES,
      TYPE_NAME,
      NAMING,
      jackson("JsonRootName"));

  /** What is understood of annotations that have more than a value. */
  private static final Map<String, Set<String>> MEMBERS = Map.of(
      CREATOR, Set.of("mode"),
      UNWRAPPED, Set.of("prefix", "suffix"),
      FORMAT, Set.of("shape", "pattern", "locale", "timezone"),
      PROPERTY, Set.of("value", "access", "required", "isRequired"),
      INCLUDE, Set.of("value", "content"),
      IGNORE_PROPERTIES, Set.of("value", "ignoreUnknown", "allowGetters", "allowSetters"),
      PROPERTY_ORDER, Set.of("value", "alphabetic"),
      TYPE_INFO, Set.of("use", "include", "property"));

  /** On getters and components of records. */
  static final Set<String> ON_GETTERS =
      Set.of(PROPERTY, IGNORE, INCLUDE, PROPERTY_DESCRIPTION, ALIAS, FORMAT);

  /** On components of records. */
  static final Set<String> ON_COMPONENTS = Stream.concat(
          ON_GETTERS.stream(), Stream.of(ANY_GETTER, ANY_SETTER, UNWRAPPED))
      .collect(Collectors.toUnmodifiableSet());

  /** On setters. */
  static final Set<String> ON_SETTERS = Set.of(PROPERTY, IGNORE, ALIAS, FORMAT);

  /** On the parameters of what makes a class. */
  static final Set<String> ON_PARAMETERS = Set.of(PROPERTY, ALIAS, FORMAT);

  /** On the fields of classes, of whose annotations Jackson heeds only some. */
  static final Set<String> ON_FIELDS = Set.of(PROPERTY, IGNORE);

  /** On enums. */
  static final Set<String> ON_ENUMS = Set.of(ENUM_NAMING);

  /** On the constants of enums. */
  static final Set<String> ON_CONSTANTS = Set.of(PROPERTY, ALIAS);

  /** On the fields and methods of enums. */
  static final Set<String> ON_ENUM_MEMBERS = Set.of(VALUE, CREATOR);

  private static final Set<String> INCLUSIONS =
      Set.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS");

  /**
   * Jackson 3 with the annotations it shares with Jackson 2, and the rest of Jackson 2, by mistake.
   */
  private static final List<String> PACKAGES = List.of("com.fasterxml.jackson.", "tools.jackson.");

  private static final String BUNDLE = jackson("JacksonAnnotationsInside");

  private JacksonAnnotations() {}

  /**
   * The first of Jackson's annotations on the elements that Keyway doesn't understand, as the user
   * wrote it.
   *
   * @param supported what may be there
   */
  static Optional<String> unsupported(
      Collection<? extends Element> elements, Set<String> supported) {
    return elements.stream()
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .flatMap(mirror -> unsupported(mirror, supported).stream())
        .findFirst();
  }

  /** Those of Jackson's annotations that an element has, and the user's own that stand for some. */
  static List<? extends AnnotationMirror> all(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(JacksonAnnotations::isOfJackson)
        .toList();
  }

  private static boolean isOfJackson(AnnotationMirror mirror) {
    return isBundle(mirror)
        || PACKAGES.stream().anyMatch(AnnotationMirrors.typeName(mirror)::startsWith);
  }

  private static boolean isBundle(AnnotationMirror mirror) {
    return AnnotationMirrors.has(AnnotationMirrors.type(mirror), BUNDLE);
  }

  private static Optional<String> unsupported(AnnotationMirror mirror, Set<String> supported) {
    if (!isOfJackson(mirror)) {
      return Optional.empty();
    }
    String type = AnnotationMirrors.typeName(mirror);
    boolean bundle = isBundle(mirror);
    String label = AnnotationMirrors.label(mirror);
    if (bundle || !supported.contains(type)) {
      return Optional.of(label);
    }
    Set<String> members = MEMBERS.getOrDefault(type, Set.of("value"));
    Optional<String> other = mirror.getElementValues().keySet().stream()
        .map(member -> member.getSimpleName().toString())
        .filter(member -> !members.contains(member))
        .findFirst();
    if (other.isPresent()) {
      return other.map(member -> label + "(" + member + ")");
    }
    return type.equals(INCLUDE)
        ? Stream.of("value", "content")
            .map(member -> AnnotationMirrors.constant(mirror, member))
            .filter(inclusion -> !INCLUSIONS.contains(inclusion))
            .map(inclusion -> label + "(" + inclusion + ")")
            .findFirst()
        : Optional.empty();
  }

  /** The first annotation of that type on the elements. */
  static Optional<AnnotationMirror> first(Collection<? extends Element> elements, String type) {
    return elements.stream()
        .flatMap(element -> AnnotationMirrors.find(element, type).stream())
        .findFirst();
  }

  private static String jackson(String simpleName) {
    return "com.fasterxml.jackson.annotation." + simpleName;
  }
}
