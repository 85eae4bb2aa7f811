package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.ParameterSource.Mention;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ValueChecks;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.model.ValueType.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters that receive a value of the request in text form. */
final class RequestValueReader {
  /** What such a parameter can be, in a line of advice. */
  static final String TYPES =
      "values of the request: String, primitive types and their boxes, enums, BigDecimal, BigInteger,"
          + " UUID, URI, java.time, types with a static valueOf, of, parse or fromString(String) or with a"
          + " converter (@Converts), and arrays, List, Collection, Set, SortedSet and"
          + " Optional of them";

  private static final Map<String, TypeKind> OPTIONALS = Map.of(
      "java.util.OptionalInt", TypeKind.INT,
      "java.util.OptionalLong", TypeKind.LONG,
      "java.util.OptionalDouble", TypeKind.DOUBLE);

  private final DiscoveryTools tools;
  private final ScalarReader scalars;
  private final ContainerReader containers;
  private final FileTypes files;
  private final DefaultReader defaults;
  private final ConstraintReader constraints;

  RequestValueReader(
      DiscoveryTools tools,
      ScalarReader scalars,
      DefaultReader defaults,
      ConstraintReader constraints) {
    this.tools = tools;
    this.scalars = scalars;
    this.containers = new ContainerReader(tools.types(), tools.elements());
    this.files = new FileTypes(tools.typeRefs());
    this.defaults = defaults;
    this.constraints = constraints;
  }

  /** A value whose location an annotation gives; empty if it is broken. */
  Optional<RequestValue> read(ParameterDeclaration declaration, AnnotationMirror mirror) {
    Location location = location(mirror);
    String given = AnnotationMirrors.string(mirror, "value");
    if (AnnotationMirrors.bool(mirror, "forbidUnknown")) {
      return report(
          declaration.site().locator().at(declaration.element(), mirror, "forbidUnknown"),
          "\"forbidUnknown\" has no meaning on "
              + declaration.label()
              + ", which is no group of parameters.",
          "remove it, or write it where a record takes all parameters as its components.");
    }
    if (given.isEmpty()) {
      return read(declaration, location);
    }
    if ((location == Location.HEADER || location == Location.COOKIE) && !HttpNames.isToken(given)) {
      ElementRef place = declaration.site().locator().at(declaration.element(), mirror, "value");
      return report(
          place,
          "\"" + given + "\" can't name " + word(location) + ".",
          "use letters, digits and '-' (RFC 9110, section 5.6.2).");
    }
    return read(declaration, location, given);
  }

  /** A value that has the parameter's name; empty if it is broken. */
  Optional<RequestValue> read(ParameterDeclaration declaration, Location location) {
    if (!declaration.isNamed()) {
      return report(
          declaration.place(),
          "The name of " + declaration.label() + " isn't in its class file.",
          "compile that class with -parameters, or give the annotation a name.");
    }
    return read(
        declaration,
        location,
        location == Location.HEADER
            ? HttpNames.headerField(declaration.name())
            : declaration.name());
  }

  private Optional<RequestValue> read(
      ParameterDeclaration declaration, Location location, String name) {
    Optional<ValueType> type = location == Location.FORM
        ? files.type(declaration).or(() -> type(declaration))
        : type(declaration);
    if (type.isEmpty()) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.UNSUPPORTED_PARAMETER,
                  declaration.place(),
                  declaration.label()
                      + " can't be read from "
                      + word(location)
                      + ": it is of type "
                      + declaration.typeName()
                      + ".")
              .detail(problem(declaration).orElse(TYPES))
              .detail(FileTypes.TYPES)
              .fix(
                  hasNullableElements(declaration)
                      ? "write @Nullable before the brackets if the array itself may be null."
                      : "change its type, or the annotation."));
      return Optional.empty();
    }
    if (declaration.optional() && declaration.nullable()) {
      return report(
          declaration.place(),
          declaration.label() + " is both Optional and @Nullable.",
          "keep one of them.");
    }
    Optional<Presence> presence = defaults.read(
        declaration.element(),
        type.get(),
        optionalNumber(declaration.type()) == TypeKind.NONE
            ? declaration.presence()
            : new Presence.AsOptional(),
        declaration.label(),
        declaration.site().locator());
    Optional<ValueChecks> read = checks(declaration);
    boolean formatted = checkFormat(declaration);
    if (presence.isEmpty()
        || read.isEmpty()
        || !formatted
        || !isCheckable(declaration, type.get(), read.get())
        || !defaults.fulfils(
            presence.get(), type.get(), read.get().constraints(), declaration.label())
        || !defaults.elementsFulfil(
            presence.get(), elementConstraints(read.get()), declaration.label())) {
      return Optional.empty();
    }
    Optional<String> format = AnnotationMirrors.find(declaration.element(), KeywayTypes.FORMAT)
        .map(mirror -> AnnotationMirrors.string(mirror, "value"));
    return Optional.of(new RequestValue(
        location,
        name,
        type.get(),
        presence.get(),
        read.get().constraints(),
        elementConstraints(read.get()),
        format,
        mention(declaration)));
  }

  private static boolean hasNullableElements(ParameterDeclaration declaration) {
    return declaration.unwrapped() instanceof ArrayType array
        && Nullness.isNullable(
            array.getComponentType(), declaration.unwrappedUnseen().component());
  }

  /** Nothing is asked of a file itself: no schema could tell the size of its content. */
  private boolean isCheckable(
      ParameterDeclaration declaration, ValueType type, ValueChecks checks) {
    boolean ofFile = type.container() == Container.SINGLE
        ? !checks.constraints().isEmpty()
        : !elementConstraints(checks).isEmpty();
    return !type.isFile()
        || !ofFile
        || constraints.refuse(
            declaration.element(), declaration.label(), declaration.site().locator());
  }

  /** What constraints ask of a value that is there; empty if one is broken. */
  private Optional<ValueChecks> checks(ParameterDeclaration declaration) {
    ConstraintSite site = new ConstraintSite(
        List.of(declaration.element()),
        declaration.name(),
        declaration.nullable(),
        declaration.site().locator());
    Optional<ValueChecks> read = constraints
        .read(site, declaration.bound())
        .map(checks -> checks.contents().orElse(null) instanceof ValueChecks.Present present
            ? present.value()
            : checks);
    if (read.isPresent()
        && read.get().constraints().stream().anyMatch(Constraint.NotNull.class::isInstance)) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.INVALID_CONSTRAINT,
                  declaration.place(),
                  "The message of @NotNull on " + declaration.name() + " would never be told.")
              .fix("remove the message: of a parameter that isn't there, the answer says that it is"
                  + " required."));
      return Optional.empty();
    }
    return read;
  }

  private static List<Constraint> elementConstraints(ValueChecks checks) {
    return checks.contents().orElse(null) instanceof ValueChecks.Elements elements
        ? elements.each().constraints()
        : List.of();
  }

  private Mention mention(ParameterDeclaration declaration) {
    if (AnnotationMirrors.has(declaration.element(), KeywayTypes.HIDDEN)) {
      return Mention.HIDDEN;
    }
    // Not Elements.isDeprecated: a compiler doesn't take a parameter for deprecated.
    return AnnotationMirrors.has(declaration.element(), "java.lang.Deprecated")
        ? Mention.DEPRECATED
        : Mention.DESCRIBED;
  }

  private boolean checkFormat(ParameterDeclaration declaration) {
    Optional<AnnotationMirror> blank = AnnotationMirrors.find(
            declaration.element(), KeywayTypes.FORMAT)
        .filter(mirror -> AnnotationMirrors.string(mirror, "value").isBlank());
    blank.ifPresent(mirror -> tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.INVALID_CONSTRAINT,
                declaration.site().locator().at(declaration.element(), mirror, "value"),
                "@Format on " + declaration.label() + " names no format.")
            .fix("name one, as in @Format(\"password\"), or remove the annotation.")));
    return blank.isEmpty();
  }

  /** The parameter's type as one of a value; empty if it is none. */
  Optional<ValueType> type(ParameterDeclaration declaration) {
    TypeMirror type = declaration.unwrapped();
    TypeKind number = optionalNumber(type);
    if (number != TypeKind.NONE) {
      return declaration.optional()
          ? Optional.empty()
          : valueType(Container.SINGLE, tools.types().getPrimitiveType(number), declaration);
    }
    return containers
        .read(type, declaration.unwrappedUnseen())
        .flatMap(held -> valueType(held.container(), held.each(), declaration));
  }

  /** What is wrong with an enum, alone or in a collection. */
  private Optional<String> problem(ParameterDeclaration declaration) {
    return containers
        .read(declaration.unwrapped(), declaration.unwrappedUnseen())
        .flatMap(held -> scalars.problem(held.each(), declaration.element(), declaration.place()));
  }

  private Optional<ValueType> valueType(
      Container container, TypeMirror scalar, ParameterDeclaration declaration) {
    return scalars
        .read(scalar, declaration.element(), declaration.place())
        .map(read -> new ValueType(container, read));
  }

  /** What an {@code OptionalInt} or the like holds; NONE for another type. */
  private static TypeKind optionalNumber(TypeMirror type) {
    return OPTIONALS.entrySet().stream()
        .filter(entry -> TypeRefs.is(type, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(TypeKind.NONE);
  }

  /** Where one of the annotations of {@link KeywayTypes#REQUEST_VALUES} says that a value is. */
  static Location location(AnnotationMirror mirror) {
    return switch (AnnotationMirrors.typeName(mirror)) {
      case KeywayTypes.PATH_PARAM -> Location.PATH;
      case KeywayTypes.QUERY_PARAM -> Location.QUERY;
      case KeywayTypes.HEADER_PARAM -> Location.HEADER;
      case KeywayTypes.COOKIE_PARAM -> Location.COOKIE;
      case KeywayTypes.FORM_PARAM -> Location.FORM;
      default -> throw new IllegalArgumentException("says no location: " + mirror);
    };
  }

  /** A place in words, to follow "from". */
  static String word(Location location) {
    return switch (location) {
      case INFERRED -> "the path or the query";
      case PATH -> "the path";
      case QUERY -> "the query";
      case HEADER -> "a header field";
      case COOKIE -> "a cookie";
      case FORM -> "a form field";
    };
  }

  private Optional<RequestValue> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.UNSUPPORTED_PARAMETER, place, sentence)
            .fix(fix));
    return Optional.empty();
  }
}
