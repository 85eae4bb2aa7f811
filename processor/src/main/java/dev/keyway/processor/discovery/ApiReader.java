package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ApiMetadata;
import dev.keyway.processor.model.Deprecations;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads an API class and all that belongs to it. */
final class ApiReader {
  private final DiscoveryTools tools;
  private final Declarations declarations;
  private final PathReader paths;
  private final SecurityReader security;
  private final InHand inHand;

  ApiReader(DiscoveryTools tools, Declarations declarations, InHand inHand) {
    this.tools = tools;
    this.declarations = declarations;
    this.paths = new PathReader(tools.diagnostics());
    this.security = new SecurityReader(tools.diagnostics());
    this.inHand = inHand;
  }

  /** The API; empty if its class is broken. All that belongs to it is read in any case. */
  Optional<Api> read(TypeElement type, Locator locator) {
    inHand.set(type);
    AnnotationMirror mirror = AnnotationMirrors.find(type, KeywayTypes.API).orElseThrow();
    ElementRef place = locator.at(type, mirror);
    boolean healthy = checkShape(type, place);
    healthy &= checkText("title", type, mirror, locator);
    healthy &= checkText("version", type, mirror, locator);
    healthy &= checkNotPublic(type, locator);
    Optional<String> prefix = paths.prefix(
        AnnotationMirrors.string(mirror, "prefix"), locator.at(type, mirror, "prefix"));
    Optional<PathTemplate> openApi = served("openapi", type, mirror, locator);
    Optional<PathTemplate> docs = served("docs", type, mirror, locator);
    Optional<PathTemplate> securityReport = served("securityReport", type, mirror, locator);
    Optional<PathTemplate> health = served("health", type, mirror, locator);
    Optional<PathTemplate> readiness = served("readiness", type, mirror, locator);
    ApiMetadata metadata = new MetadataReader(type, mirror, locator, tools.diagnostics()).read();
    Optional<Level> level = security.level(type, type.getSimpleName().toString(), locator);
    boolean bodyValidation = tools.typeRefs().supertypes(type.asType(), place).stream()
        .anyMatch(TypeRef.Declared.of(KeywayTypes.BODY_VALIDATION)::equals);
    BodyRules bodies =
        new BodyRules(bodyValidation, AnnotationMirrors.bool(mirror, "forbidUnknown"));
    ApiMembers members = new ApiMembersReader(tools, declarations, locator, inHand, bodies)
        .read(type, mirror, prefix, level, locator);
    if (!healthy || level.isEmpty()) {
      return Optional.empty();
    }
    String description = AnnotationMirrors.string(mirror, "description");
    return Optional.of(new Api(
        TypeRefs.of(type),
        Accesses.of(type),
        AnnotationMirrors.string(mirror, "title"),
        AnnotationMirrors.string(mirror, "version"),
        description.isEmpty() ? tools.javadoc().read(type).text() : description,
        metadata.withWebhooks(members.webhooks()),
        openApi,
        docs,
        securityReport,
        health,
        readiness,
        AnnotationMirrors.bool(mirror, "redirectSlashes"),
        level.get().withResponses(members.responses()),
        members.routes(),
        members.schemes(),
        members.dependencies(),
        members.constructed(),
        members.components(),
        members.exceptionHandlers(),
        members.jsonObjects(),
        bodies.forbidsUnknown(),
        bodies.providerChecks(),
        deprecations(),
        locator.at(type)));
  }

  private Deprecations deprecations() {
    Set<TypeElement> types = new LinkedHashSet<>(declarations.all());
    types.addAll(tools.typeRefs().met());
    return DeprecationReader.of(types, tools.elements());
  }

  private boolean checkShape(TypeElement type, ElementRef place) {
    Optional<String> problem = Shapes.problemOfHeld(type);
    problem.ifPresent(what -> report(
        place,
        type.getSimpleName() + " can't be an API: it " + what + ".",
        "make it a class that others can see, top-level or static."));
    return problem.isEmpty();
  }

  private boolean checkText(
      String member, TypeElement type, AnnotationMirror mirror, Locator locator) {
    boolean given = !AnnotationMirrors.string(mirror, member).isBlank();
    if (!given) {
      report(
          locator.at(type, mirror, member),
          "The API has no " + member + ".",
          "give it one: an OpenAPI document needs it.");
    }
    return given;
  }

  /** One annotation that opens every endpoint, those to come included, would decide nothing. */
  private boolean checkNotPublic(TypeElement type, Locator locator) {
    Optional<AnnotationMirror> open = AnnotationMirrors.find(type, KeywayTypes.PUBLIC);
    open.ifPresent(mirror -> tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.MISPLACED_SECURITY,
                locator.at(type, mirror),
                "@Public on the API " + type.getSimpleName() + " would open every endpoint.")
            .fix("say it at the endpoints or routes classes that anybody may call.")));
    return open.isEmpty();
  }

  /** Where something is served; empty also if that is nowhere, or broken. */
  private Optional<PathTemplate> served(
      String member, TypeElement type, AnnotationMirror mirror, Locator locator) {
    String path = AnnotationMirrors.string(mirror, member);
    ElementRef place = locator.at(type, mirror, member);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    if (path.endsWith("/")) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.MALFORMED_PATH,
                  place,
                  "The path \"" + path + "\" ends with a slash.")
              .fix("leave it out, or leave the path empty to serve nothing."));
      return Optional.empty();
    }
    return paths.fixed(path, place);
  }

  private void report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_API, place, sentence).fix(fix));
  }
}
