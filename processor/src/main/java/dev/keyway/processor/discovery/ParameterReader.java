package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of endpoints, providers and the constructors of dependencies. */
final class ParameterReader {
  private final DiscoveryTools tools;
  private final ExampleReader examples;
  private final ParameterSourceReader sources;

  ParameterReader(
      DiscoveryTools tools,
      SecurityReader security,
      CredentialReader credentials,
      RequestValueReader values,
      BodyReader bodies,
      ExampleReader examples,
      ModifierCheck modifiers,
      WantedClasses wanted) {
    this.tools = tools;
    this.examples = examples;
    this.sources = new ParameterSourceReader(
        tools,
        security,
        credentials,
        values,
        bodies,
        new GroupReader(tools, modifiers, this::read),
        modifiers,
        wanted);
  }

  /**
   * All parameters of a method or constructor; empty if one is broken.
   *
   * @param type of the method or constructor, in the class as it is used
   */
  Optional<List<Parameter>> read(
      ExecutableElement executable, ExecutableType type, ParameterSite site) {
    tools.classFiles().noteParameters(executable);
    List<Parameter> parameters = new ArrayList<>();
    boolean healthy = true;
    for (int i = 0; i < executable.getParameters().size(); i++) {
      Optional<Parameter> read =
          read(executable.getParameters().get(i), type.getParameterTypes().get(i), site);
      read.ifPresent(parameters::add);
      healthy &= read.isPresent();
    }
    return healthy ? Optional.of(parameters) : Optional.empty();
  }

  private Optional<Parameter> read(VariableElement element, TypeMirror type, ParameterSite site) {
    TypeRef ref = tools.typeRefs().of(type, site.locator().at(element));
    ClassFiles files = tools.classFiles();
    ParameterDeclaration declaration = new ParameterDeclaration(
        element, files.nameOf(element), type, files.of(element), ref, site);
    tools.missing().checkAnnotations(element, site.locator());
    boolean healthy =
        JacksonPlacement.check(element, declaration.label(), site.locator(), tools.diagnostics());
    if (!healthy || !TypeRefs.exists(type)) {
      return Optional.empty();
    }
    if (declaration.nullable() && type.getKind().isPrimitive()) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.UNSUPPORTED_PARAMETER,
                  declaration.place(),
                  declaration.label() + " can't be null: it is of type " + ref + ".")
              .fix("take the boxed type, or remove @Nullable."));
      return Optional.empty();
    }
    if (type instanceof ArrayType array
        && array.getComponentType().getKind().isPrimitive()
        && AnnotationMirrors.hasNamed(array.getComponentType(), "Nullable")) {
      return refuseNullableElements(declaration, array.getComponentType());
    }
    Optional<? extends ParameterSource> source = sources.read(declaration);
    return source
        .flatMap(read -> name(declaration, read))
        .map(name -> new Parameter(
            name,
            ref,
            declaration.nullable(),
            source.get(),
            site.javadoc().parameter(name),
            examples(declaration, source.get()),
            declaration.place()));
  }

  /** The examples of a value or a JSON body; on anything else they are refused where that is read. */
  private List<Example> examples(ParameterDeclaration declaration, ParameterSource source) {
    Locator locator = declaration.site().locator();
    if (source instanceof ParameterSource.JsonBody body) {
      return examples.named(declaration.element(), body.type(), declaration.label(), locator);
    }
    if (!(source instanceof ParameterSource.RequestValue value)) {
      return List.of();
    }
    if (value.type().isFile()) {
      ExampleReader.on(declaration.element()).stream()
          .limit(1)
          .forEach(mirror -> tools
              .diagnostics()
              .report(Diagnostic.error(
                      DiagnosticId.INVALID_EXAMPLE,
                      locator.at(declaration.element(), mirror),
                      declaration.label() + " is a file, which has no example.")
                  .fix("remove " + AnnotationMirrors.label(mirror) + ".")));
      return List.of();
    }
    JsonType type = ValueForms.of(value);
    return value.location() == Location.FORM
        ? examples.unnamed(List.of(declaration.element()), type, declaration.label(), locator)
        : examples.named(declaration.element(), type, declaration.label(), locator);
  }

  /** The name that it has in generated code; a value may have one in its annotation. */
  private Optional<String> name(ParameterDeclaration declaration, ParameterSource source) {
    if (declaration.isNamed()) {
      return Optional.of(declaration.name());
    }
    if (source instanceof ParameterSource.RequestValue value) {
      return Optional.of(HttpNames.parameter(value.name()));
    }
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.UNSUPPORTED_PARAMETER,
                declaration.place(),
                "The name of " + declaration.label() + " isn't in its class file.")
            .detail("generated code and reports call the value by its name")
            .fix("compile that class with -parameters."));
    return Optional.empty();
  }

  private Optional<Parameter> refuseNullableElements(
      ParameterDeclaration declaration, TypeMirror element) {
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.UNSUPPORTED_PARAMETER,
                declaration.place(),
                "The elements of " + declaration.label() + " can't be null: they are of type "
                    + element.getKind().name().toLowerCase(Locale.ROOT) + ".")
            .fix("write @Nullable before the brackets if the array itself may be null."));
    return Optional.empty();
  }
}
