package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what is made once: the API class, classes with endpoints or providers, and singletons. */
final class ComponentReader {
  private final DiscoveryTools tools;
  private final ComponentRequestReader requests;
  private final Constructors constructors;

  ComponentReader(DiscoveryTools tools, ComponentRequestReader requests) {
    this.tools = tools;
    this.requests = requests;
    this.constructors = new Constructors(tools.types());
  }

  /** The API class, of which the user makes an instance. */
  Component.ApiInstance api(TypeElement type, Locator locator) {
    return new Component.ApiInstance(
        TypeRefs.of(type),
        tools.typeRefs().supertypes(type.asType(), locator.at(type)),
        Accesses.of(type),
        locator.at(type));
  }

  /** A class that is made through its constructor; empty if it is broken. */
  Optional<Component.Constructed> constructed(TypeElement type, Locator locator) {
    ElementRef place = locator.at(type);
    List<TypeRef> supertypes = tools.typeRefs().supertypes(type.asType(), place);
    Optional<ExecutableElement> constructor = constructors.only(type);
    if (constructor.isEmpty()) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.AMBIGUOUS_CONSTRUCTOR,
                  place,
                  type.getSimpleName()
                      + " is made once, through its constructor, but it "
                      + Constructors.problem(type)
                      + ".")
              .fix("leave it one that isn't private, whose parameters are other components."));
      return Optional.empty();
    }
    String label = type.getSimpleName().toString();
    return requests
        .read(constructor.get(), label, locator)
        .map(read -> new Component.Constructed(
            TypeRefs.of(type),
            supertypes,
            read,
            isCloseable(type.asType()),
            thrownTypes(constructor.get(), locator),
            Accesses.of(constructor.get(), parameterTypes(constructor.get())),
            place));
  }

  /** The value of a provider that is a singleton; empty if it is broken. */
  Optional<Component.Provided> provided(
      ExecutableElement method, String name, TypeElement owner, Locator locator) {
    ElementRef place = locator.at(method);
    TypeMirror type = method.getReturnType();
    List<TypeMirror> signature = new ArrayList<>(parameterTypes(method));
    signature.add(type);
    List<TypeRef> supertypes = tools.typeRefs().supertypes(type, place);
    return requests
        .read(method, owner.getSimpleName() + "." + method.getSimpleName(), locator)
        .map(read -> new Component.Provided(
            name,
            TypeRefs.of(owner),
            method.getSimpleName().toString(),
            tools.typeRefs().of(type, place),
            supertypes,
            read,
            DependencyReader.closes(method) && isCloseable(type),
            thrownTypes(method, locator),
            Accesses.of(method, signature),
            place));
  }

  private boolean isCloseable(TypeMirror type) {
    return Closeables.isCloseable(type, tools);
  }

  private List<TypeRef> thrownTypes(ExecutableElement executable, Locator locator) {
    return executable.getThrownTypes().stream()
        .filter(type -> !isA(type, "java.lang.RuntimeException") && !isA(type, "java.lang.Error"))
        .map(type -> tools.typeRefs().of(type, locator.at(executable)))
        .toList();
  }

  private boolean isA(TypeMirror type, String name) {
    return tools.types().isSubtype(type, tools.elements().getTypeElement(name).asType());
  }

  private static List<? extends TypeMirror> parameterTypes(ExecutableElement executable) {
    return executable.getParameters().stream().map(VariableElement::asType).toList();
  }
}
