package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods with {@code @Converts} of an API class. */
final class ConverterReader {
  /** Types whose texts mean the same in every API, and that generated code reads without an object. */
  private static final Set<String> FIXED = Set.of(
      "java.lang.String",
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Short",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Float",
      "java.lang.Double",
      "java.lang.Character",
      "java.math.BigInteger",
      "java.math.BigDecimal");

  /** Types that say how many values there are, not what each is. */
  private static final Set<String> CONTAINERS = Set.of(
      "java.util.Optional",
      "java.util.OptionalInt",
      "java.util.OptionalLong",
      "java.util.OptionalDouble",
      "java.util.Collection",
      "java.util.List",
      "java.util.Set",
      "java.util.SortedSet");

  /** Of what is broken it isn't said, too, that it can't be used. */
  private static final Access EVERYWHERE = new Access(Access.Level.PUBLIC, "");

  private final DiscoveryTools tools;
  private final ConstraintReader constraints;
  private final InHand inHand;
  private final Map<TypeRef, Scalar.Converted> converters = new HashMap<>();

  ConverterReader(DiscoveryTools tools, ConstraintReader constraints, InHand inHand) {
    this.tools = tools;
    this.constraints = constraints;
    this.inHand = inHand;
  }

  /** Whether a method is one, be it broken. */
  static boolean isConverter(ExecutableElement method) {
    return AnnotationMirrors.has(method, KeywayTypes.CONVERTS);
  }

  /** How the texts of a type are read; empty if the API doesn't say. */
  Optional<Scalar.Converted> converter(TypeRef type) {
    return Optional.ofNullable(converters.get(type));
  }

  /** Reads those of an API class. What is wrong with them is reported, and nobody misses them then. */
  void read(TypeElement api, Locator locator) {
    for (ExecutableElement method : ElementFilter.methodsIn(api.getEnclosedElements())) {
      if (isConverter(method)) {
        inHand.set(method);
        tools.missing().checkAnnotations(method, locator);
        read(method, api, locator);
      }
    }
    reportInherited(api, locator);
  }

  private void read(ExecutableElement method, TypeElement api, Locator locator) {
    ElementRef place = locator.at(method);
    String label = label(method);
    TypeMirror returned = method.getReturnType();
    Optional<String> problem = problem(method).or(() -> problem(returned));
    constraints.refuseResult(method, label, locator);
    method
        .getParameters()
        .forEach(parameter ->
            constraints.refuse(parameter, label + "(" + parameter.getSimpleName() + ")", locator));
    Optional<String> pattern = pattern(method, locator);
    if (problem.isPresent()) {
      report(
          place,
          label + " can't convert texts: it " + problem.get() + ".",
          "make it a static method that takes one String and returns a type of your own. What needs"
              + " more than the text is a dependency (@Provides).");
    }
    if (!(returned instanceof DeclaredType declared) || !TypeRefs.exists(returned)) {
      return;
    }
    TypeRef.Declared type = tools.typeRefs().of(declared, place);
    Scalar.Converted converter = new Scalar.Converted(
        type,
        TypeRefs.of(api),
        method.getSimpleName().toString(),
        schema(method, pattern),
        pattern,
        problem.isPresent() ? EVERYWHERE : Accesses.of(method, List.of(returned)),
        place);
    Scalar.Converted first = converters.putIfAbsent(type, converter);
    if (first != null && problem.isEmpty()) {
      report(
          place,
          label + " converts to " + type.simpleText() + ", as " + first.label() + " does.",
          "leave one of them, or return a type of its own.");
    }
  }

  private Optional<String> problem(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("isn't static");
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of("is private");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("is generic");
    }
    if (method.getParameters().size() != 1
        || !TypeRefs.is(method.getParameters().get(0).asType(), "java.lang.String")) {
      return Optional.of("doesn't take one String");
    }
    return method.getThrownTypes().stream()
        .filter(type -> !isA(type, "java.lang.Exception") && !isA(type, "java.lang.Error"))
        .findFirst()
        .map(
            type -> "throws " + tools.typeRefs().of(type, ElementRef.of(method)).simpleText());
  }

  private Optional<String> problem(TypeMirror returned) {
    if (returned.getKind() == TypeKind.VOID) {
      return Optional.of("returns nothing");
    }
    if (returned.getKind().isPrimitive() || isOneOf(FIXED, returned)) {
      return Optional.of("returns a type whose texts mean the same everywhere");
    }
    return returned.getKind() == TypeKind.ARRAY || isOneOf(CONTAINERS, returned)
        ? Optional.of("returns a type that holds other values")
        : Optional.empty();
  }

  private static boolean isOneOf(Set<String> names, TypeMirror type) {
    return names.stream().anyMatch(name -> TypeRefs.is(type, name));
  }

  private boolean isA(TypeMirror type, String name) {
    return tools.types().isSubtype(type, tools.elements().getTypeElement(name).asType());
  }

  private Optional<String> pattern(ExecutableElement method, Locator locator) {
    AnnotationMirror mirror =
        AnnotationMirrors.find(method, KeywayTypes.CONVERTS).orElseThrow();
    String given = AnnotationMirrors.string(mirror, "pattern");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = RegularExpressions.problem(given);
    problem.ifPresent(what -> report(
        locator.at(method, mirror, "pattern"),
        "The pattern \"" + given + "\" " + what + ".",
        "write one that means the same in Java and in JSON Schema (ECMA-262)."));
    return problem.isEmpty() ? Optional.of(given) : Optional.empty();
  }

  private static JsonType schema(ExecutableElement method, Optional<String> pattern) {
    AnnotationMirror mirror =
        AnnotationMirrors.find(method, KeywayTypes.CONVERTS).orElseThrow();
    JsonType text = new JsonType.Primitive(
        "string",
        Optional.of(AnnotationMirrors.string(mirror, "format")).filter(given -> !given.isBlank()));
    return pattern.isEmpty()
        ? text
        : new JsonType.Constrained(
            text,
            List.of(new Constraint.Pattern(
                RegularExpressions.anchored(pattern.get()), Optional.empty())));
  }

  /** Of superclasses in the compilation it is said where they are. */
  private void reportInherited(TypeElement api, Locator locator) {
    TypeMirror each = api.getSuperclass();
    while (each instanceof DeclaredType declared) {
      TypeElement supertype = (TypeElement) declared.asElement();
      if (!locator.hasSource(supertype)) {
        ElementFilter.methodsIn(supertype.getEnclosedElements()).stream()
            .filter(ConverterReader::isConverter)
            .forEach(method -> report(
                locator.at(api),
                api.getSimpleName()
                    + " inherits "
                    + label(method)
                    + ", whose annotation doesn't apply there.",
                "declare a converter in " + api.getSimpleName() + " itself, and call "
                    + label(method) + " from it."));
      }
      each = supertype.getSuperclass();
    }
  }

  private static String label(ExecutableElement method) {
    return ClassFiles.typeOf(method).getSimpleName() + "." + method.getSimpleName();
  }

  private void report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(
            Diagnostic.error(DiagnosticId.INVALID_CONVERTER, place, sentence).fix(fix));
  }
}
