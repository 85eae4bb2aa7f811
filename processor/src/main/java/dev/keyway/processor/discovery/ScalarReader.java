package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the types that a text in a request is converted to. */
final class ScalarReader {
  /** The names a factory can have, the preferred one first. */
  private static final List<String> FACTORIES = List.of("valueOf", "of", "parse", "fromString");

  /** The types the runtime converts to, with the name of the converter. */
  private static final Map<String, String> CONVERTERS = Map.ofEntries(
      Map.entry("java.lang.String", "STRING"),
      Map.entry("java.lang.Boolean", "BOOLEAN"),
      Map.entry("java.lang.Byte", "BYTE"),
      Map.entry("java.lang.Short", "SHORT"),
      Map.entry("java.lang.Integer", "INTEGER"),
      Map.entry("java.lang.Long", "LONG"),
      Map.entry("java.lang.Float", "FLOAT"),
      Map.entry("java.lang.Double", "DOUBLE"),
      Map.entry("java.lang.Character", "CHARACTER"),
      Map.entry("java.math.BigInteger", "BIG_INTEGER"),
      Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
      Map.entry("java.util.UUID", "UUID"),
      Map.entry("java.net.URI", "URI"),
      Map.entry("java.time.Instant", "INSTANT"),
      Map.entry("java.time.LocalDate", "LOCAL_DATE"),
      Map.entry("java.time.LocalTime", "LOCAL_TIME"),
      Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
      Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
      Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
      Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
      Map.entry("java.time.Year", "YEAR"),
      Map.entry("java.time.YearMonth", "YEAR_MONTH"),
      Map.entry("java.time.MonthDay", "MONTH_DAY"),
      Map.entry("java.time.Duration", "DURATION"),
      Map.entry("java.time.Period", "PERIOD"),
      Map.entry("java.time.ZoneId", "ZONE_ID"));

  private static final JsonType TEXT = new JsonType.Primitive("string", Optional.empty());

  private final DiscoveryTools tools;
  private final EnumForms enums;
  private final Function<TypeRef, Optional<Scalar.Converted>> converters;

  /** Reads the types that have a text form of their own. */
  ScalarReader(DiscoveryTools tools) {
    this(tools, type -> Optional.empty());
  }

  /**
   * Reads the types of the values in a request.
   *
   * @param converters of the API, which come before what the types say of themselves
   */
  ScalarReader(DiscoveryTools tools, Function<TypeRef, Optional<Scalar.Converted>> converters) {
    this.tools = tools;
    this.enums = new EnumForms(tools);
    this.converters = converters;
  }

  /**
   * The scalar that a type is; empty if it is none. Nothing is reported.
   *
   * @param user who has a parameter of that type
   * @param place of that parameter
   */
  Optional<Scalar> read(TypeMirror type, Element user, SourceRef place) {
    if (type.getKind().isPrimitive()) {
      TypeElement boxed = tools.types().boxedClass(tools.types().getPrimitiveType(type.getKind()));
      return known(boxed, tools.typeRefs().of(type, place));
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    TypeRef.Declared ref = tools.typeRefs().of(declared, place);
    Optional<Scalar.Converted> converter = converters.apply(ref);
    if (converter.isPresent()) {
      return Optional.of(converter.get());
    }
    if (element.getKind() == ElementKind.ENUM) {
      EnumForms.Form form = enums.read(element, ref);
      return form.type()
          .filter(read ->
              form.member().filter(member -> !isAccessible(member, user)).isEmpty())
          .map(Scalar.class::cast);
    }
    return known(element, ref)
        .or(() -> factory(element, user).map(method -> new Scalar.Factory(ref, method)));
  }

  private static Optional<Scalar> known(TypeElement type, TypeRef ref) {
    String name = type.getQualifiedName().toString();
    return Optional.ofNullable(CONVERTERS.get(name))
        .map(converter -> new Scalar.BuiltIn(ref, converter, schema(name)));
  }

  /** As in JSON, but for what a request has in another form: the zone in brackets, the year as text. */
  private static JsonType schema(String type) {
    return type.equals("java.time.ZonedDateTime")
        ? TEXT
        : JsonScalars.ofClass(type).orElse(TEXT);
  }

  /** Why an enum can't be read from a text; empty if it can, or isn't one. */
  Optional<String> problem(TypeMirror type, Element user, SourceRef place) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.ENUM) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    EnumForms.Form form = enums.read(element, tools.typeRefs().of(declared, place));
    return form.type().isEmpty()
        ? Optional.of(form.why())
        : form.member()
            .filter(member -> !isAccessible(member, user))
            .map(member -> element.getSimpleName() + "." + member.getSimpleName()
                + " can't be called from here");
  }

  /** The static method that makes a value from one {@code String} and nothing else. */
  private Optional<String> factory(TypeElement type, Element user) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    return FACTORIES.stream()
        .filter(name -> methods.stream().anyMatch(method -> isFactory(method, name, type, user)))
        .findFirst();
  }

  private boolean isFactory(ExecutableElement method, String name, TypeElement type, Element user) {
    Set<Modifier> modifiers = method.getModifiers();
    return method.getSimpleName().contentEquals(name)
        && modifiers.contains(Modifier.STATIC)
        && isAccessible(method, user)
        && method.getTypeParameters().isEmpty()
        && type.getTypeParameters().isEmpty()
        && method.getParameters().size() == 1
        && TypeRefs.is(method.getParameters().get(0).asType(), "java.lang.String")
        && tools.types().isSubtype(method.getReturnType(), type.asType());
  }

  private boolean isAccessible(Element method, Element user) {
    String userPackage = tools
        .elements()
        .getPackageOf(tools.classFiles().declaringType(user))
        .getQualifiedName()
        .toString();
    return Accesses.of(method).isAccessibleFrom(userPackage);
  }
}
