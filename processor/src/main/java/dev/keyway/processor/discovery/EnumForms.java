package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads what the constants of an enum are called in requests and answers. That is what Jackson makes of
 * its annotations, for parameters, too: an enum has one form everywhere.
 */
final class EnumForms {
  /** What a {@code @JsonValue} can be; Jackson compares other values with what is read as text. */
  private static final Set<String> INTEGERS = Set.of(
      "byte",
      "short",
      "int",
      "long",
      "java.lang.Byte",
      "java.lang.Short",
      "java.lang.Integer",
      "java.lang.Long");

  private static final String NAME_IT =
      "remove it; @JsonProperty on a constant gives it another name.";

  private final DiscoveryTools tools;

  EnumForms(DiscoveryTools tools) {
    this.tools = tools;
  }

  /**
   * The form, or why there is none.
   *
   * @param type absent if there is a problem
   * @param member that only who can access it reads: the value's or creator's
   * @param why a clause about the enum
   * @param fix what to do
   */
  record Form(Optional<Scalar.EnumType> type, Optional<Element> member, String why, String fix) {
    private static Form refused(String why, String fix) {
      return new Form(Optional.empty(), Optional.empty(), why, fix);
    }
  }

  /** Reads an enum. */
  Form read(TypeElement type, TypeRef.Declared ref) {
    String typeName = type.getSimpleName().toString();
    Optional<String> unsupported = unsupported(type);
    if (unsupported.isPresent()) {
      return Form.refused(
          "Keyway doesn't support " + unsupported.get() + " on " + typeName, NAME_IT);
    }
    Optional<UnaryOperator<String>> naming = JsonNaming.ofConstants(type);
    if (naming.isEmpty()) {
      return Form.refused(
          typeName
              + " is named by a strategy that isn't one of Jackson's, so its names aren't known",
          "use one of EnumNamingStrategies, or name the constants with @JsonProperty.");
    }
    List<? extends Element> values =
        type.getEnclosedElements().stream().filter(JsonValues::isValue).toList();
    List<ExecutableElement> creators = type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(ClassCreator::isMarked)
        .toList();
    Scalar.EnumType names = names(type, ref, naming.get());
    Optional<String> problem = creatorProblem(type, creators)
        .or(() -> values.isEmpty() ? namesProblem(names) : valueProblem(type, values))
        .or(() -> creators.isEmpty() || names.aliases().isEmpty()
            ? Optional.empty()
            : Optional.of("has both @JsonCreator and @JsonAlias"));
    if (problem.isPresent()) {
      return Form.refused(
          typeName + " " + problem.get(),
          "give it a @JsonValue that is a text or an integer, or names by @JsonProperty; a @JsonCreator"
              + " is a static method that takes a String.");
    }
    return new Form(
        Optional.of(new Scalar.EnumType(
            ref,
            names.names(),
            names.constants(),
            names.aliases(),
            values.stream().map(EnumForms::value).findFirst(),
            creators.stream().findFirst().map(creator -> creator.getSimpleName().toString()))),
        Stream.concat(creators.stream(), values.stream())
            .map(Element.class::cast)
            .findFirst(),
        "",
        "");
  }

  private Optional<String> unsupported(TypeElement type) {
    return JsonClass.of(BoundType.of(type.asType(), UnseenAnnotations.NONE), tools.classFiles())
        .declarations()
        .stream()
        .flatMap(level -> unsupported(level, level.equals(type)).stream())
        .findFirst();
  }

  private static Optional<String> unsupported(TypeElement level, boolean own) {
    return JacksonAnnotations.unsupported(
            Set.of(level), own ? JacksonAnnotations.ON_ENUMS : Set.of())
        .or(() -> level.getEnclosedElements().stream()
            .flatMap(member -> unsupported(member, own).stream())
            .findFirst());
  }

  private static Optional<String> unsupported(Element member, boolean own) {
    Set<String> supported = !own
        ? Set.of()
        : member.getKind() == ElementKind.ENUM_CONSTANT
            ? JacksonAnnotations.ON_CONSTANTS
            : JacksonAnnotations.ON_ENUM_MEMBERS;
    Optional<String> found = JacksonAnnotations.unsupported(Set.of(member), supported);
    return member instanceof ExecutableElement executable
        ? found.or(() -> JacksonAnnotations.unsupported(executable.getParameters(), Set.of()))
        : found;
  }

  private Scalar.EnumType names(
      TypeElement type, TypeRef.Declared ref, UnaryOperator<String> naming) {
    List<String> names = new ArrayList<>();
    List<String> constants = new ArrayList<>();
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Element constant : tools.classFiles().members(type)) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        String own = constant.getSimpleName().toString();
        constants.add(own);
        names.add(AnnotationMirrors.find(constant, KeywayTypes.JSON_PROPERTY)
            .map(property -> AnnotationMirrors.string(property, "value"))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> naming.apply(own)));
        JsonMember.aliases(List.of(constant))
            .forEach(alias -> aliases.merge(alias, own, (a, b) -> ""));
      }
    }
    return new Scalar.EnumType(ref, names, constants, aliases, Optional.empty(), Optional.empty());
  }

  private static Optional<String> namesProblem(Scalar.EnumType type) {
    Set<String> seen = new HashSet<>();
    return type.names().stream()
        .filter(name -> !seen.add(name))
        .findFirst()
        .or(() -> type.aliases().entrySet().stream()
            .filter(alias -> alias.getValue().isEmpty() || seen.contains(alias.getKey()))
            .map(Map.Entry::getKey)
            .findFirst())
        .map(name -> "has two constants of the name \"" + name + "\"");
  }

  private static Optional<String> valueProblem(TypeElement type, List<? extends Element> values) {
    if (values.size() > 1) {
      return Optional.of("has several @JsonValue");
    }
    Optional<String> other = AnnotationMirrors.find(type, JacksonAnnotations.ENUM_NAMING)
        .or(() -> type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .flatMap(constant -> JacksonAnnotations.ON_CONSTANTS.stream()
                .flatMap(name -> AnnotationMirrors.find(constant, name).stream()))
            .findFirst())
        .map(AnnotationMirrors::label);
    if (other.isPresent()) {
      return Optional.of("has both @JsonValue and " + other.get());
    }
    Element value = values.get(0);
    if (value.getModifiers().contains(Modifier.STATIC)
        || (value instanceof ExecutableElement method && !method.getParameters().isEmpty())) {
      return Optional.of("has a @JsonValue that isn't a method without parameters or a field");
    }
    String valueType = valueType(value).toString();
    return TypeRefs.is(valueType(value), "java.lang.String") || INTEGERS.contains(valueType)
        ? Optional.empty()
        : Optional.of("has a @JsonValue that is neither a text nor an integer");
  }

  private static Optional<String> creatorProblem(
      TypeElement type, List<ExecutableElement> creators) {
    if (creators.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement creator = creators.get(0);
    Optional<AnnotationMirror> annotation =
        AnnotationMirrors.find(creator, JacksonAnnotations.CREATOR);
    String mode =
        annotation.map(mirror -> AnnotationMirrors.constant(mirror, "mode")).orElse("");
    boolean fits = creators.size() == 1
        && (mode.equals("DEFAULT") || mode.equals("DELEGATING"))
        && creator.getModifiers().contains(Modifier.STATIC)
        && creator.getParameters().size() == 1
        && TypeRefs.is(creator.getParameters().get(0).asType(), "java.lang.String")
        && creator.getReturnType().toString().equals(type.asType().toString());
    return fits
        ? Optional.empty()
        : Optional.of("has a @JsonCreator that isn't one static method of one String");
  }

  private static Scalar.EnumValue value(Element member) {
    return new Scalar.EnumValue(
        member.getSimpleName().toString(),
        member instanceof ExecutableElement,
        !TypeRefs.is(valueType(member), "java.lang.String"));
  }

  private static TypeMirror valueType(Element member) {
    return member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
  }
}
