package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import dev.keyway.processor.discovery.WantedClasses.Wanted;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Ending;
import dev.keyway.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what is made for a request: by a provider, or through a constructor. */
final class DependencyReader {
  private final DiscoveryTools tools;
  private final ParameterReader parameters;
  private final DeclaredResponseReader responses;
  private final Constructors constructors;

  DependencyReader(
      DiscoveryTools tools, ParameterReader parameters, DeclaredResponseReader responses) {
    this.tools = tools;
    this.parameters = parameters;
    this.responses = responses;
    this.constructors = new Constructors(tools.types());
  }

  /** The value of a provider that is no singleton; empty if it is broken. */
  Optional<Dependency.Provided> provided(
      ExecutableElement method, String name, TypeElement owner, Locator locator) {
    ElementRef place = locator.at(method);
    String label = owner.getSimpleName() + "." + method.getSimpleName();
    TypeMirror type = method.getReturnType();
    Optional<List<Parameter>> read = parameters.read(
        method,
        (ExecutableType) method.asType(),
        ParameterSite.ofDependency(label, tools.javadoc().read(method), locator));
    boolean closes = closes(method);
    if ((closes && !checkHoldsNothing(type, place)) || read.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Dependency.Provided(
        name,
        TypeRefs.of(owner),
        method.getSimpleName().toString(),
        tools.typeRefs().of(type, place),
        tools.typeRefs().supertypes(type, place),
        read.get(),
        Nullness.isNullable(method, type, tools.classFiles().of(method)),
        AnnotationMirrors.has(method, KeywayTypes.NON_BLOCKING),
        closes ? Closeables.ending(type, tools) : Optional.empty(),
        grantsScopes(type),
        responses.read(method, label, locator),
        Accesses.of(method, signature(method, type)),
        place));
  }

  /**
   * Whether a type is one that is made through its constructor where nobody provides it. It is not if
   * it is abstract or one of Java's own, which is rather forgotten to be provided.
   */
  static boolean isConstructible(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    boolean complete =
        type.getTypeArguments().size() == element.getTypeParameters().size()
            && type.getTypeArguments().stream()
                .allMatch(argument -> argument.getKind() != TypeKind.WILDCARD);
    return complete
        && (element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.CLASS)
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !name.startsWith("java.")
        && !name.startsWith("javax.");
  }

  /** A record or class that nobody provides; empty if it can't be made. */
  Optional<Dependency.Constructed> constructed(Wanted wanted, Locator locator) {
    TypeElement element = (TypeElement) wanted.type().asElement();
    String label = element.getSimpleName().toString();
    Optional<String> problem =
        Shapes.problemOfHeld(element).filter(what -> !what.equals("is generic"));
    Optional<ExecutableElement> constructor = constructors.only(element);
    if (problem.isPresent() || constructor.isEmpty()) {
      reportUnmakeable(wanted, label, problem.orElseGet(() -> Constructors.problem(element)));
      return Optional.empty();
    }
    ExecutableElement executable = constructor.get();
    ExecutableType type = (ExecutableType)
        (wanted.type().getTypeArguments().isEmpty()
            ? executable.asType()
            : tools.types().asMemberOf(wanted.type(), executable));
    Locator reached = locator.reachedFrom(wanted.place());
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    Javadoc javadoc = tools.javadoc().read(isRecord ? element : executable);
    Optional<List<Parameter>> read =
        parameters.read(executable, type, ParameterSite.ofDependency(label, javadoc, reached));
    if (read.isEmpty() || !new ConstraintReader(tools).refuseLost(element, executable, reached)) {
      return Optional.empty();
    }
    Optional<Ending> ending = Closeables.ending(wanted.type(), tools);
    List<TypeMirror> signature = new ArrayList<>(type.getParameterTypes());
    signature.add(wanted.type());
    return Optional.of(new Dependency.Constructed(
        tools.typeRefs().of(wanted.type(), wanted.place()),
        read.get(),
        // Making a record doesn't block, but closing one may.
        (isRecord && ending.isEmpty())
            || AnnotationMirrors.has(executable, KeywayTypes.NON_BLOCKING),
        ending,
        grantsScopes(wanted.type()),
        responses.read(element, label, reached),
        Accesses.of(executable, signature),
        reached.at(element)));
  }

  /** Whether generated code checks scopes on values of that type. */
  boolean grantsScopes(TypeMirror type) {
    TypeElement granted = tools.elements().getTypeElement(KeywayTypes.GRANTED_SCOPES);
    return granted != null
        && type.getKind() == TypeKind.DECLARED
        && tools.types().isAssignable(type, granted.asType());
  }

  /** Whether what a provider makes is closed, if it can be. */
  static boolean closes(ExecutableElement provider) {
    return AnnotationMirrors.find(provider, KeywayTypes.PROVIDES)
        .map(mirror -> AnnotationMirrors.bool(mirror, "close"))
        .orElse(true);
  }

  private boolean checkHoldsNothing(TypeMirror type, ElementRef place) {
    Optional<TypeMirror> held = Closeables.held(type, tools);
    if (held.isEmpty() || Closeables.isCloseable(type, tools)) {
      return true;
    }
    String name = tools.typeRefs().of(held.get(), place).simpleText();
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.CLOSEABLE_DEPENDENCY,
                place,
                "Nothing would close the "
                    + name
                    + " in the "
                    + tools.typeRefs().of(type, place).simpleText()
                    + " that is made here for each request.")
            .detail(name + " is AutoCloseable")
            .fix("return it itself, @Nullable if there isn't always one, or a type of yours that"
                + " closes what it holds; if somebody else closes it, say"
                + " @Provides(close = false)."));
    return false;
  }

  private void reportUnmakeable(Wanted wanted, String label, String problem) {
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.AMBIGUOUS_CONSTRUCTOR,
                wanted.place(),
                "Nothing provides " + label + ", and it can't be made: it " + problem + ".")
            .fix("annotate a method that returns it with @Provides."));
  }

  private static List<TypeMirror> signature(ExecutableElement method, TypeMirror type) {
    List<TypeMirror> types = new ArrayList<>();
    types.add(type);
    method.getParameters().stream().map(VariableElement::asType).forEach(types::add);
    return types;
  }
}
