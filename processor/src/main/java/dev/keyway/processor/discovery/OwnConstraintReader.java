package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.AttributeValue;
import dev.keyway.processor.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a constraint of the user's own: what its validator says, and the constraints on its annotation
 * type.
 */
final class OwnConstraintReader {
  private static final String CONSTRAINT = "jakarta.validation.Constraint";
  private static final String VALIDATOR = "jakarta.validation.ConstraintValidator";

  private final DiscoveryTools tools;
  private final Diagnostics diagnostics;
  private final WrittenConstraint written;
  private final String subject;

  /**
   * A reader for one place.
   *
   * @param subject the value in messages
   */
  OwnConstraintReader(
      DiscoveryTools tools, Diagnostics diagnostics, WrittenConstraint written, String subject) {
    this.tools = tools;
    this.diagnostics = diagnostics;
    this.written = written;
    this.subject = subject;
  }

  /**
   * What the constraint says; empty if it is broken.
   *
   * @param message what the user tells, its placeholders filled
   * @param value the type of the value
   * @param composing reads a constraint on the annotation type as one on the value
   */
  Optional<List<Constraint>> read(
      Optional<String> message,
      TypeMirror value,
      Function<WrittenConstraint, Optional<List<Constraint>>> composing) {
    TypeElement type = AnnotationMirrors.type(written.mirror());
    Optional<AnnotationMirror> declared = AnnotationMirrors.find(type, CONSTRAINT);
    if (declared.isEmpty()) {
      return refuse(
          written.label() + " is no constraint that Keyway checks.", ConstraintReader.SUPPORTED);
    }
    if (written.depth() > 10) {
      return refuse(written.label() + " is made of itself.", "let it end.");
    }
    boolean overrides = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(
            attribute -> AnnotationMirrors.has(attribute, "jakarta.validation.OverridesAttribute"));
    if (overrides) {
      return refuse(
          written.label()
              + " has attributes that override those of others, which Keyway doesn't know.",
          "write the attributes on the constraints that " + written.label() + " is made of.");
    }
    List<TypeElement> validators = AnnotationMirrors.values(declared.get(), "validatedBy").stream()
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(validator -> (TypeElement) ((DeclaredType) validator).asElement())
        .toList();
    List<Constraint> parts = new ArrayList<>();
    boolean healthy = true;
    boolean composed = false;
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (ConstraintReader.isConstraint(mirror)) {
        for (AnnotationMirror each : ConstraintReader.repeated(mirror)) {
          composed = true;
          Optional<List<Constraint>> read = composing.apply(written.standingFor(each));
          read.ifPresent(parts::addAll);
          healthy &= read.isPresent();
        }
      }
    }
    if (validators.isEmpty() && !composed) {
      return refuse(
          written.label() + " names no validator, and is made of no other constraints.",
          "name one: @Constraint(validatedBy = ...).");
    }
    if (!validators.isEmpty()) {
      Optional<Constraint> own = validator(validators, value).flatMap(found -> own(found, message));
      own.ifPresent(parts::add);
      healthy &= own.isPresent();
    }
    if (!healthy) {
      return Optional.empty();
    }
    boolean single = AnnotationMirrors.has(type, "jakarta.validation.ReportAsSingleViolation");
    return Optional.of(
        single && !parts.isEmpty()
            ? List.of(new Constraint.Composed(keyword(), parts, message))
            : parts);
  }

  /** The validator for a type of value: the one for the narrowest type. */
  private Optional<TypeElement> validator(List<TypeElement> validators, TypeMirror value) {
    List<TypeElement> fitting = validators.stream()
        .filter(validator ->
            validated(validator).filter(type -> isAssignable(value, type)).isPresent())
        .toList();
    List<TypeElement> narrowest = fitting.stream()
        .filter(validator -> fitting.stream()
            .allMatch(other -> isAssignable(
                validated(validator).orElseThrow(), validated(other).orElseThrow())))
        .toList();
    if (narrowest.size() == 1) {
      return Optional.of(narrowest.get(0));
    }
    refuse(
        "No validator of " + written.label() + " is for "
            + tools
                .typeRefs()
                .of(value, written.locator().at(written.carrier()))
                .simpleText()
            + ", the type of " + subject + (fitting.isEmpty() ? "." : ", more than the others."),
        "name one: @Constraint(validatedBy = ...), or remove the constraint.");
    return Optional.empty();
  }

  private boolean isAssignable(TypeMirror value, TypeMirror type) {
    TypeMirror boxed = value.getKind().isPrimitive()
        ? tools
            .types()
            .boxedClass(tools.types().getPrimitiveType(value.getKind()))
            .asType()
        : value;
    return tools
        .types()
        .isAssignable(tools.types().erasure(boxed), tools.types().erasure(type));
  }

  /** What a validator is for; empty if it says nothing of it. */
  private Optional<TypeMirror> validated(TypeElement validator) {
    return supertype(validator.asType())
        .map(type -> type.getTypeArguments())
        .filter(arguments -> arguments.size() == 2)
        .map(arguments -> arguments.get(1));
  }

  private Optional<DeclaredType> supertype(TypeMirror type) {
    if (TypeRefs.is(type, VALIDATOR)) {
      return Optional.of((DeclaredType) type);
    }
    return tools.types().directSupertypes(type).stream()
        .flatMap(supertype -> supertype(supertype).stream())
        .findFirst();
  }

  private Optional<Constraint> own(TypeElement validator, Optional<String> message) {
    String name = validator.getSimpleName().toString();
    boolean inner = validator.getNestingKind() == NestingKind.MEMBER
        && !validator.getModifiers().contains(Modifier.STATIC);
    Optional<ExecutableElement> constructor =
        ElementFilter.constructorsIn(validator.getEnclosedElements()).stream()
            .filter(each -> each.getParameters().isEmpty())
            .findFirst();
    if (inner || validator.getModifiers().contains(Modifier.ABSTRACT) || constructor.isEmpty()) {
      refuse(
          name + ", the validator of " + written.label() + ", can't be made.",
          "make it a class that is top-level or static, and has a constructor without parameters.");
      return Optional.empty();
    }
    if (!validator.getTypeParameters().isEmpty()) {
      refuse(
          name + ", the validator of " + written.label() + ", is generic.",
          "write a validator for the type of the value.");
      return Optional.empty();
    }
    boolean initialized = isInitialized(validator);
    Optional<List<AttributeValue.Attribute>> attributes = initialized
        ? new AttributeReader(tools.typeRefs(), written.locator().at(written.carrier()))
            .read(written.mirror())
        : Optional.of(List.of());
    if (attributes.isEmpty()) {
      refuse(
          written.label() + " has an attribute that is an annotation itself, which " + name
              + " can't be shown.",
          "give it other attributes.");
      return Optional.empty();
    }
    TypeElement annotation = AnnotationMirrors.type(written.mirror());
    Access access = Accesses.of(
        constructor.get(),
        initialized ? List.of(validator.asType(), annotation.asType()) : List.of());
    if (access.level() == Access.Level.PRIVATE) {
      refuse(
          name + ", the validator of " + written.label() + ", can't be seen by generated code.",
          "make it, its constructor and the classes around it, at least visible to their package.");
      return Optional.empty();
    }
    return Optional.of(new Constraint.Own(
        keyword(),
        TypeRefs.of(validator),
        initialized ? Optional.of(TypeRefs.of(annotation)) : Optional.empty(),
        attributes.get(),
        access,
        message));
  }

  /** Whether the validator wants to see its annotation: it doesn't leave that to the interface. */
  private boolean isInitialized(TypeElement validator) {
    TypeMirror type = validator.asType();
    while (type.getKind() == TypeKind.DECLARED && !TypeRefs.isObject(type)) {
      TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
      boolean declares = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
          .anyMatch(method -> method.getSimpleName().contentEquals("initialize")
              && method.getParameters().size() == 1);
      if (declares) {
        return true;
      }
      type = element.getSuperclass();
    }
    return false;
  }

  /** {@code evenNumber} for {@code @EvenNumber}. */
  private String keyword() {
    String name = AnnotationMirrors.type(written.mirror()).getSimpleName().toString();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private Optional<List<Constraint>> refuse(String sentence, String fix) {
    written.refuse(diagnostics, sentence, fix);
    return Optional.empty();
  }
}
