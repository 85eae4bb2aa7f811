package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The reading of the constraints on one value, and on all that it holds. */
final class ValueChecksReading {
  private final ConstraintSite site;
  private final DiscoveryTools tools;
  private final TypeRefs typeRefs;
  private final Diagnostics diagnostics;
  private boolean healthy = true;

  ValueChecksReading(ConstraintSite site, DiscoveryTools tools, Diagnostics diagnostics) {
    this.site = site;
    this.tools = tools;
    this.typeRefs = tools.typeRefs();
    this.diagnostics = diagnostics;
  }

  /** What is asked of the value; empty if a constraint is broken. */
  Optional<ValueChecks> read(BoundType type) {
    List<WrittenConstraint> written = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Element carrier : site.carriers()) {
      for (AnnotationMirror mirror : carrier.getAnnotationMirrors()) {
        // Java copies those of a component to its field, accessor and parameter.
        if (ConstraintReader.isConstraint(mirror) && known.add(mirror.toString())) {
          written.add(new WrittenConstraint(carrier, mirror, false, site.locator()));
        }
      }
    }
    onType(type.mirror()).stream()
        .filter(constraint -> known.add(constraint.mirror().toString()))
        .forEach(written::add);
    ValueChecks checks = value(type, written, known, site.name(), site.nullable());
    return healthy ? Optional.of(checks) : Optional.empty();
  }

  /** Whether there are records in the value, whatever is asked of it. */
  boolean holdsMembers(BoundType type) {
    return value(type, List.of(), Set.of(), site.name(), site.nullable())
        .contents()
        .filter(ValueChecksReading::holdsMembers)
        .isPresent();
  }

  /** What is written on a type, which only the whole value can stand for. */
  private List<WrittenConstraint> onType(TypeMirror type) {
    return type.getAnnotationMirrors().stream()
        .filter(ConstraintReader::isConstraint)
        .map(mirror -> new WrittenConstraint(site.carriers().get(0), mirror, true, site.locator()))
        .toList();
  }

  /** The value of a type argument. */
  private ValueChecks argument(BoundType type, String subject) {
    return value(type, onType(type.mirror()), Set.of(), subject, type.isNullable());
  }

  /**
   * A value.
   *
   * @param declared what stands before an array, and is about the whole, though for Java it is
   *     on the type of the elements, too
   */
  private ValueChecks value(
      BoundType declaredType,
      List<WrittenConstraint> written,
      Set<String> declared,
      String subject,
      boolean nullable) {
    BoundType type = declaredType.resolved();
    TypeRef ref = new BoundTypeRefs(typeRefs, site.locator().at(site.carriers().get(0))).of(type);
    String name = name(type.mirror());
    if (name.equals("java.util.Optional") && type.arguments().size() == 1) {
      return present(ref, type.arguments().get(0), written, subject, "an Optional", false);
    }
    if (name.equals(KeywayTypes.CHANGE) && type.arguments().size() == 1) {
      BoundType held = type.arguments().get(0);
      return present(ref, held, written, subject, "a Change", held.isNullable());
    }
    Optional<TypeRef> number = optionalNumber(name);
    if (number.isPresent()) {
      refuseNotNull(written, subject, "an Optional");
      TypeMirror primitive = tools.types().getPrimitiveType(optionalKind(name));
      ValueChecks content =
          leaf(number.get(), primitive, written, subject, false, Optional.empty());
      return new ValueChecks(ref, false, List.of(), Optional.of(new ValueChecks.Present(content)));
    }
    return leaf(
        ref, type.mirror(), written, subject, nullable, contents(type, name, subject, declared));
  }

  /**
   * Constraints on an {@code Optional} or a {@code Change} are meant for what it holds.
   *
   * @param holder what it is called
   * @param nullable whether what it holds may be null
   */
  private ValueChecks present(
      TypeRef ref,
      BoundType argument,
      List<WrittenConstraint> written,
      String subject,
      String holder,
      boolean nullable) {
    refuseNotNull(written, subject, holder);
    List<WrittenConstraint> all = new ArrayList<>(written);
    Set<String> known = new HashSet<>();
    written.forEach(constraint -> known.add(constraint.mirror().toString()));
    onType(argument.mirror()).stream()
        .filter(constraint -> known.add(constraint.mirror().toString()))
        .forEach(all::add);
    ValueChecks content = value(argument, all, Set.of(), subject, nullable);
    return new ValueChecks(ref, false, List.of(), Optional.of(new ValueChecks.Present(content)));
  }

  private void refuseNotNull(List<WrittenConstraint> written, String subject, String holder) {
    for (WrittenConstraint constraint : written) {
      if (AnnotationMirrors.typeName(constraint.mirror())
          .equals(ConstraintReader.PACKAGE + "NotNull")) {
        healthy = false;
        constraint.refuse(
            diagnostics,
            "@NotNull on " + subject + ", " + holder + ", would not make it required.",
            "remove " + holder.replaceFirst("an? ", "")
                + " to require the value, or remove @NotNull.");
      }
    }
  }

  private ValueChecks leaf(
      TypeRef ref,
      TypeMirror mirror,
      List<WrittenConstraint> written,
      String subject,
      boolean nullable,
      Optional<ValueChecks.Contents> contents) {
    List<Constraint> constraints = new ArrayList<>();
    for (WrittenConstraint constraint : written) {
      for (AnnotationMirror repeated : ConstraintReader.repeated(constraint.mirror())) {
        WrittenConstraint each = constraint.with(repeated);
        if (AnnotationMirrors.typeName(repeated).equals(ConstraintReader.VALID)) {
          checkValid(each, contents, subject);
        } else {
          new ConstraintReading(
                  each, subject, new ConstrainedType(ref), mirror, nullable, tools, diagnostics)
              .read()
              .ifPresentOrElse(constraints::addAll, () -> healthy = false);
        }
      }
    }
    return new ValueChecks(ref, nullable, constraints, contents);
  }

  /** Records are checked with or without it; where there is none it would promise too much. */
  private void checkValid(
      WrittenConstraint valid, Optional<ValueChecks.Contents> contents, String subject) {
    if (contents.filter(ValueChecksReading::holdsMembers).isEmpty()) {
      healthy = false;
      valid.refuse(
          diagnostics,
          "@Valid is for records and what holds them, and " + subject + " is neither.",
          "remove it.");
    }
  }

  /** Whether there is a record in it. */
  static boolean holdsMembers(ValueChecks.Contents contents) {
    if (contents instanceof ValueChecks.Elements elements) {
      return elements.each().contents().filter(ValueChecksReading::holdsMembers).isPresent();
    }
    if (contents instanceof ValueChecks.Entries entries) {
      return entries
          .values()
          .contents()
          .filter(ValueChecksReading::holdsMembers)
          .isPresent();
    }
    if (contents instanceof ValueChecks.Present present) {
      return present.value().contents().filter(ValueChecksReading::holdsMembers).isPresent();
    }
    return true;
  }

  private Optional<ValueChecks.Contents> contents(
      BoundType type, String name, String subject, Set<String> declared) {
    if (type.mirror() instanceof ArrayType) {
      BoundType component = type.component();
      List<WrittenConstraint> written = onType(component.mirror()).stream()
          .filter(constraint -> !declared.contains(constraint.mirror().toString()))
          .toList();
      if (component.mirror().getKind().isPrimitive()) {
        written.forEach(constraint -> refuseOnPrimitive(constraint, component, subject));
        return Optional.empty();
      }
      return Optional.of(new ValueChecks.Elements(
          value(component, written, declared, "an element of " + subject, component.isNullable()),
          true));
    }
    if (!(type.mirror() instanceof DeclaredType)) {
      return Optional.empty();
    }
    List<BoundType> arguments = type.arguments();
    if (JsonContainers.isArray(name) && arguments.size() == 1) {
      return Optional.of(new ValueChecks.Elements(
          argument(arguments.get(0), "an element of " + subject), !JsonContainers.isSet(name)));
    }
    if (JsonContainers.isMap(name) && arguments.size() == 2) {
      return Optional.of(new ValueChecks.Entries(
          argument(arguments.get(0), "a key of " + subject),
          argument(arguments.get(1), "a value of " + subject)));
    }
    refuseOnArguments(type, subject);
    TypeElement element = (TypeElement) ((DeclaredType) type.mirror()).asElement();
    boolean members = !element.getKind().equals(ElementKind.ENUM) && !JsonTypeReader.isOfJdk(name);
    return members
        ? Optional.of(new ValueChecks.Members(
            (TypeRef.Declared) new BoundTypeRefs(typeRefs, site.locator().at(element)).of(type)))
        : Optional.empty();
  }

  /** In a type argument, what stands before an array is for Java about its elements alone. */
  private void refuseOnPrimitive(
      WrittenConstraint constraint, BoundType component, String subject) {
    healthy = false;
    String primitive = component.mirror().getKind().name().toLowerCase(Locale.ROOT);
    constraint.refuse(
        diagnostics,
        constraint.label()
            + " would not be checked: it is about each "
            + primitive
            + " of "
            + subject
            + ", and not about the array.",
        "write it before the brackets: " + primitive + " " + constraint.label() + " [].");
  }

  /** A record decides for all its uses what its members must be. */
  private void refuseOnArguments(BoundType type, String subject) {
    for (BoundType argument : type.arguments()) {
      Stream.concat(
              onType(argument.mirror()).stream(),
              ConstraintReader.onArguments(argument.mirror()).stream()
                  .map(mirror ->
                      new WrittenConstraint(site.carriers().get(0), mirror, true, site.locator())))
          .forEach(constraint -> {
            healthy = false;
            constraint.refuse(
                diagnostics,
                constraint.label()
                    + " on a type argument of "
                    + subject
                    + " would not be checked: "
                    + name(type.mirror()).replaceAll(".*\\.", "")
                    + " is no collection.",
                "write it on the component of the record that has a value of that type.");
          });
    }
  }

  private static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
  }

  private static TypeKind optionalKind(String name) {
    return switch (name) {
      case "java.util.OptionalInt" -> TypeKind.INT;
      case "java.util.OptionalLong" -> TypeKind.LONG;
      default -> TypeKind.DOUBLE;
    };
  }

  private static Optional<TypeRef> optionalNumber(String name) {
    return switch (name) {
      case "java.util.OptionalInt" -> Optional.of(new TypeRef.Primitive("int"));
      case "java.util.OptionalLong" -> Optional.of(new TypeRef.Primitive("long"));
      case "java.util.OptionalDouble" -> Optional.of(new TypeRef.Primitive("double"));
      default -> Optional.empty();
    };
  }
}
