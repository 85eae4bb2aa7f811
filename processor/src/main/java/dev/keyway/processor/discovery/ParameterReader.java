package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.discovery.MetaAnnotations.Kind;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Handed;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of endpoints, providers and the constructors of dependencies. */
final class ParameterReader {
  private final DiscoveryTools tools;
  private final SecurityReader security;
  private final CredentialReader credentials;
  private final RequestValueReader values;
  private final BodyReader bodies;
  private final ExampleReader examples;
  private final HandedReader handed;
  private final GroupReader groups;
  private final RawBodyReader rawBodies;
  private final ModifierCheck modifiers;
  private final WantedClasses wanted;

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
    this.security = security;
    this.credentials = credentials;
    this.values = values;
    this.bodies = bodies;
    this.examples = examples;
    this.handed = new HandedReader(tools.diagnostics(), modifiers);
    this.rawBodies = new RawBodyReader(tools);
    this.modifiers = modifiers;
    this.wanted = wanted;
    this.groups = new GroupReader(tools, modifiers, this::read);
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
    if (!TypeRefs.exists(type)) {
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
    Optional<? extends ParameterSource> source = source(declaration);
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
    report(
        declaration,
        "The name of " + declaration.label() + " isn't in its class file.",
        "generated code and reports call the value by its name",
        "compile that class with -parameters.");
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

  private Optional<? extends ParameterSource> source(ParameterDeclaration declaration) {
    VariableElement element = declaration.element();
    List<Applied> edges = new ArrayList<>();
    List<Applied> schemes = new ArrayList<>();
    for (Applied applied : MetaAnnotations.on(element)) {
      (applied.kind() == Kind.SCHEME ? schemes : edges).add(applied);
    }
    List<AnnotationMirror> located = AnnotationMirrors.all(element, KeywayTypes.REQUEST_VALUES);
    Optional<AnnotationMirror> body = AnnotationMirrors.find(element, KeywayTypes.BODY);

    List<AnnotationMirror> sources = new ArrayList<>();
    edges.stream().limit(1).map(Applied::written).forEach(sources::add);
    schemes.stream().map(Applied::written).forEach(sources::add);
    sources.addAll(located);
    body.ifPresent(sources::add);
    Optional<Handed> given = HandedReader.handed(declaration.type());
    if (given.isPresent()) {
      Locator locator = declaration.site().locator();
      return handed.read(
          declaration,
          given.get(),
          sources.stream().map(mirror -> locator.at(element, mirror)).toList());
    }
    if (sources.size() > 1) {
      return reportConflict(declaration, sources);
    }
    if (declaration.site().group().isPresent()) {
      return component(declaration, sources);
    }
    if (!edges.isEmpty()) {
      return dependency(declaration, edges);
    }
    if (!schemes.isEmpty()) {
      return modifiers.refuse(declaration, "a credential")
          ? credentials.read(declaration, schemes.get(0))
          : Optional.empty();
    }
    if (!located.isEmpty()) {
      return GroupReader.isGroup(declaration) && values.type(declaration).isEmpty()
          ? groups.read(declaration, located.get(0))
          : values.read(declaration, located.get(0));
    }
    if (body.isPresent()) {
      return RawBodyReader.isRaw(declaration, body.get())
          ? rawBody(declaration, body.get())
          : body(declaration, body);
    }
    if (TypeRefs.is(declaration.type(), KeywayTypes.SECURITY_SCOPES)) {
      return requiredScopes(declaration);
    }
    return inferred(declaration);
  }

  private Optional<? extends ParameterSource> requiredScopes(ParameterDeclaration declaration) {
    boolean plain = modifiers.refuse(declaration, "the required scopes");
    if (declaration.site().isEndpoint()) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.MISPLACED_SECURITY,
                  declaration.place(),
                  declaration.label()
                      + " is a parameter of an endpoint, and only a dependency checks scopes.")
              .fix("take SecurityScopes in a method with @Provides, and ask for what that returns"
                  + " with @Depends."));
      return Optional.empty();
    }
    return plain ? Optional.of(new ParameterSource.RequiredScopes()) : Optional.empty();
  }

  /** A component of a group, which is a value like the others. */
  private Optional<? extends ParameterSource> component(
      ParameterDeclaration declaration, List<AnnotationMirror> sources) {
    if (!groups.checkComponent(declaration, sources)) {
      return Optional.empty();
    }
    return sources.isEmpty()
        ? values.read(declaration, declaration.site().group().orElseThrow())
        : values.read(declaration, sources.get(0));
  }

  /** Without an annotation, the type decides. */
  private Optional<? extends ParameterSource> inferred(ParameterDeclaration declaration) {
    Optional<ValueType> value = values.type(declaration);
    boolean records = bodies.isOfRecords(declaration.unwrapped());
    boolean inPath = declaration.site().pathVariables().contains(declaration.name());
    if (value.isPresent() && records && !inPath) {
      return report(
          declaration,
          declaration.label() + " could be a text in the query or the JSON body.",
          value.get().scalar().type().simpleText()
              + " is a record, and "
              + (value.get().scalar() instanceof Scalar.Converted converter
                  ? converter.label() + " makes one of a text"
                  : "has a method that makes one of a text"),
          "say which: @QueryParam or @Body.");
    }
    if (value.isPresent()) {
      return values.read(declaration, Location.INFERRED);
    }
    if (records) {
      return body(declaration, Optional.empty());
    }
    if (FileTypes.isFile(declaration.unwrapped())) {
      return report(
          declaration,
          "It isn't known where " + declaration.label() + ", which is a file, comes from.",
          FileTypes.TYPES,
          "annotate it with @FormParam.");
    }
    return report(
        declaration,
        "It isn't known where "
            + declaration.label()
            + ", which is of type "
            + declaration.typeName()
            + ", comes from.",
        RequestValueReader.TYPES,
        "annotate it with @Depends if it is a dependency, or with @Body if it is the JSON body.");
  }

  private Optional<? extends ParameterSource> dependency(
      ParameterDeclaration declaration, List<Applied> edges) {
    boolean plain = modifiers.refuse(declaration, "a dependency");
    Optional<DependencyRequest> request = security.edge(
        edges,
        declaration.ref(),
        declaration.label(),
        declaration.place(),
        declaration.site().locator());
    request
        .filter(edge -> edge.name().isEmpty())
        .ifPresent(edge -> wanted.add(declaration.type(), declaration.place()));
    return plain ? request.map(ParameterSource.FromDependency::new) : Optional.empty();
  }

  private Optional<? extends ParameterSource> body(
      ParameterDeclaration declaration, Optional<AnnotationMirror> annotation) {
    boolean plain = modifiers.refuseOnBody(declaration, bodies.hasTextForm(declaration));
    Optional<ParameterSource.JsonBody> body = bodies.read(declaration, annotation);
    return plain ? body : Optional.empty();
  }

  private Optional<ParameterSource.RawBody> rawBody(
      ParameterDeclaration declaration, AnnotationMirror annotation) {
    boolean plain = modifiers.refuse(declaration, "the body");
    Optional<ParameterSource.RawBody> body = rawBodies.read(declaration, annotation);
    return plain ? body : Optional.empty();
  }

  private Optional<ParameterSource> reportConflict(
      ParameterDeclaration declaration, List<AnnotationMirror> sources) {
    String labels =
        String.join(" and ", sources.stream().map(AnnotationMirrors::label).toList());
    ElementRef place = declaration.site().locator().at(declaration.element(), sources.get(1));
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.CONFLICTING_ANNOTATIONS,
                place,
                labels + " exclude each other on " + declaration.label() + ".")
            .fix("keep the one that says where the value comes from."));
    return Optional.empty();
  }

  private Optional<ParameterSource> report(
      ParameterDeclaration declaration, String sentence, String detail, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.UNSUPPORTED_PARAMETER, declaration.place(), sentence)
            .detail(detail)
            .fix(fix));
    return Optional.empty();
  }
}
