package dev.keyway.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An API with all that was declared for it.
 *
 * @param level what its class says for all endpoints
 * @param metadata what else the document says of it
 * @param openApiPath where openapi.json is served; absent: nowhere
 * @param docsPath where the documentation page is served; absent: nowhere
 * @param securityReportPath where the scope report is served; absent: nowhere
 * @param healthPath where liveness is served; absent: nowhere
 * @param readinessPath where readiness is served; absent: nowhere
 * @param redirectsSlashes whether a path is redirected that differs in the trailing slash alone
 * @param routes sorted by name, or in the order the API lists them
 * @param schemes sorted by name
 * @param dependencies what {@code @Provides} methods make per request, sorted by owner, then as declared
 * @param constructed records and classes asked for with {@code @Depends} that could be made, by name
 * @param components sorted by owner, then as declared
 * @param exceptionHandlers sorted by owner, then as declared
 * @param jsonObjects every record and class that bodies and responses hold, sorted by name
 * @param forbidsUnknown whether members of bodies are refused that their type doesn't have
 * @param bodyValidation whether a provider of Jakarta Validation checks bodies
 * @param deprecations what generated code may use all the same
 */
public record Api(
    TypeRef.Declared type,
    Access access,
    String title,
    String version,
    String description,
    ApiMetadata metadata,
    Optional<PathTemplate> openApiPath,
    Optional<PathTemplate> docsPath,
    Optional<PathTemplate> securityReportPath,
    Optional<PathTemplate> healthPath,
    Optional<PathTemplate> readinessPath,
    boolean redirectsSlashes,
    Level level,
    List<RoutesClass> routes,
    List<SecurityScheme> schemes,
    List<Dependency.Provided> dependencies,
    List<Dependency.Constructed> constructed,
    List<Component> components,
    List<ExceptionHandler> exceptionHandlers,
    List<JsonObject> jsonObjects,
    boolean forbidsUnknown,
    boolean bodyValidation,
    Deprecations deprecations,
    SourceRef source) {
  public Api {
    routes = List.copyOf(routes);
    schemes = List.copyOf(schemes);
    dependencies = List.copyOf(dependencies);
    constructed = List.copyOf(constructed);
    components = List.copyOf(components);
    exceptionHandlers = List.copyOf(exceptionHandlers);
    jsonObjects = List.copyOf(jsonObjects);
  }

  /** Where the files of the documentation page are served: one segment below it. */
  public Optional<PathTemplate> docsAssetPath() {
    return docsPath().map(docs -> {
      List<PathTemplate.Segment> segments = new ArrayList<>(docs.segments());
      segments.add(new PathTemplate.Variable("asset"));
      return new PathTemplate(docs.text() + "/{asset}", segments);
    });
  }

  /** Whether liveness or readiness is served. */
  public boolean servesHealth() {
    return healthPath().isPresent() || readinessPath().isPresent();
  }

  /** The handlers for what the endpoints of a class throw; the one to ask first comes first. */
  public List<ExceptionHandler> handlersFor(TypeRef.Declared routes) {
    return exceptionHandlers.stream()
        .filter(handler -> handler.closeness(routes).isPresent())
        .sorted(Comparator.comparing(ExceptionHandler::depth)
            .thenComparing(handler -> handler.closeness(routes).orElseThrow())
            .reversed())
        .toList();
  }

  /** The scheme that the user's annotation type stands for. */
  public Optional<SecurityScheme> scheme(TypeRef.Declared annotation) {
    return schemes.stream()
        .filter(scheme -> scheme.annotation().equals(annotation))
        .findFirst();
  }
}
