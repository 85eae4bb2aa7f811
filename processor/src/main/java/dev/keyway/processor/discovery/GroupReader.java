package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Ending;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads records whose components are values of the request: groups of parameters. */
final class GroupReader {
  private final DiscoveryTools tools;
  private final ModifierCheck modifiers;
  private final Constructors constructors;
  private final ComponentsReader components;

  /** Reads the parameters of a constructor; empty if one is broken. */
  interface ComponentsReader {
    Optional<List<Parameter>> read(
        ExecutableElement constructor, ExecutableType type, ParameterSite site);
  }

  GroupReader(DiscoveryTools tools, ModifierCheck modifiers, ComponentsReader components) {
    this.tools = tools;
    this.modifiers = modifiers;
    this.constructors = new Constructors(tools.types());
    this.components = components;
  }

  /** Whether a parameter that has no text form can only be meant as a group. */
  static boolean isGroup(ParameterDeclaration declaration) {
    TypeMirror type = declaration.unwrapped();
    return declaration.site().group().isEmpty()
        && type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement().getKind() == ElementKind.RECORD;
  }

  /** The group; empty if it is broken. */
  Optional<ParameterSource.Group> read(ParameterDeclaration declaration, AnnotationMirror mirror) {
    Location location = RequestValueReader.location(mirror);
    boolean healthy = modifiers.refuse(declaration, "a group of parameters");
    healthy &= checkDeclaration(declaration, mirror, location);
    TypeElement type = (TypeElement) ((DeclaredType) declaration.unwrapped()).asElement();
    Optional<String> problem =
        Shapes.problemOfHeld(type).filter(what -> !what.equals("is generic"));
    Optional<ExecutableElement> constructor = constructors.only(type);
    if (problem.isPresent() || constructor.isEmpty()) {
      healthy = report(
          declaration.place(),
          declaration.label()
              + " can't be made of parameters: "
              + type.getSimpleName()
              + " "
              + problem.orElseGet(() -> Constructors.problem(type))
              + ".",
          "make it a record that can be seen from here.");
    }
    return healthy
        ? group(declaration, type, constructor.orElseThrow(), location, forbids(mirror))
        : Optional.empty();
  }

  private static boolean forbids(AnnotationMirror mirror) {
    return AnnotationMirrors.bool(mirror, "forbidUnknown");
  }

  private Optional<ParameterSource.Group> group(
      ParameterDeclaration declaration,
      TypeElement element,
      ExecutableElement constructor,
      Location location,
      boolean forbidsUnknown) {
    DeclaredType type = (DeclaredType) declaration.unwrapped();
    ExecutableType executable = (ExecutableType)
        (type.getTypeArguments().isEmpty()
            ? constructor.asType()
            : tools.types().asMemberOf(type, constructor));
    Locator reached = declaration.site().locator().reachedFrom(declaration.place());
    ParameterSite site = ParameterSite.ofGroup(
        element.getSimpleName().toString(), tools.javadoc().read(element), location, reached);
    List<TypeMirror> signature = new ArrayList<>(executable.getParameterTypes());
    signature.add(type);
    Optional<Ending> ending = Closeables.ending(type, tools);
    return components
        .read(constructor, executable, site)
        .map(parameters -> new ParameterSource.Group(
            new Dependency.Constructed(
                tools.typeRefs().of(type, declaration.place()),
                parameters,
                ending.isEmpty(),
                ending,
                false,
                Accesses.of(constructor, signature),
                reached.at(element)),
            location,
            forbidsUnknown));
  }

  /** What a single value can have, a group can't: each of its components says so for itself. */
  private boolean checkDeclaration(
      ParameterDeclaration declaration, AnnotationMirror mirror, Location location) {
    ElementRef name = declaration.site().locator().at(declaration.element(), mirror, "value");
    boolean healthy = true;
    if (!AnnotationMirrors.string(mirror, "value").isEmpty()) {
      healthy = report(
          name,
          declaration.label() + " is a group of parameters, which has no name in the request.",
          "remove the name; the components of "
              + declaration.typeName()
              + " have names of their own.");
    }
    if (declaration.optional() || declaration.nullable()) {
      healthy = report(
          declaration.place(),
          declaration.label() + " is a group of parameters, which is never absent.",
          "take the record itself, and make its components Optional or @Nullable.");
    }
    if (location == Location.PATH) {
      healthy = report(
          declaration.place(),
          declaration.label() + " can't be a group: path variables are taken one by one.",
          "take each path variable as a parameter of its own.");
    }
    return healthy;
  }

  /**
   * Whether a component of a group says nothing else about where its value is; reported if it does.
   *
   * @param sources its annotations that say where a value comes from
   */
  boolean checkComponent(ParameterDeclaration declaration, List<AnnotationMirror> sources) {
    Location location = declaration.site().group().orElseThrow();
    for (AnnotationMirror source : sources) {
      boolean same = KeywayTypes.REQUEST_VALUES.contains(AnnotationMirrors.typeName(source))
          && RequestValueReader.location(source) == location;
      if (!same) {
        return report(
            declaration.site().locator().at(declaration.element(), source),
            declaration.label()
                + " is part of a group of values from "
                + RequestValueReader.word(location)
                + ", and can't be "
                + AnnotationMirrors.label(source)
                + ".",
            "remove it, or ask for the record with @Depends, whose components come from wherever"
                + " they say.");
      }
    }
    return true;
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.UNSUPPORTED_PARAMETER, place, sentence)
            .fix(fix));
    return false;
  }
}
