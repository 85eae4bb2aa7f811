package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.discovery.MetaAnnotations.Kind;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Handed;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/** Tells where a parameter's value comes from: as its annotations say, or else its type. */
final class ParameterSourceReader {
  private final DiscoveryTools tools;
  private final SecurityReader security;
  private final CredentialReader credentials;
  private final RequestValueReader values;
  private final BodyReader bodies;
  private final HandedReader handed;
  private final GroupReader groups;
  private final RawBodyReader rawBodies;
  private final ModifierCheck modifiers;
  private final WantedClasses wanted;

  ParameterSourceReader(
      DiscoveryTools tools,
      SecurityReader security,
      CredentialReader credentials,
      RequestValueReader values,
      BodyReader bodies,
      GroupReader groups,
      ModifierCheck modifiers,
      WantedClasses wanted) {
    this.tools = tools;
    this.security = security;
    this.credentials = credentials;
    this.values = values;
    this.bodies = bodies;
    this.handed = new HandedReader(tools.diagnostics(), modifiers);
    this.groups = groups;
    this.rawBodies = new RawBodyReader(tools);
    this.modifiers = modifiers;
    this.wanted = wanted;
  }

  /** Where it comes from; empty if that is broken. */
  Optional<? extends ParameterSource> read(ParameterDeclaration declaration) {
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
