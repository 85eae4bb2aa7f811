package dev.keyway.processor.testing;

import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ApiMetadata;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Deprecations;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Declarations as plain values: what a compilation would have given, in few words. */
public final class Declared {
  /** The package of everything here unless said otherwise. */
  public static final String PACKAGE = "shop";

  private Declared() {}

  /** A place in imaginary source. */
  public record Place(String name) implements SourceRef {}

  /** A place in imaginary source. */
  public static SourceRef at(String name) {
    return new Place(name);
  }

  /** A class in {@link #PACKAGE}, {@code Outer.Inner} for a nested one. */
  public static TypeRef.Declared type(String name) {
    return new TypeRef.Declared(PACKAGE, List.of(name.split("\\.")), List.of());
  }

  /** Visible everywhere. */
  public static Access everywhere() {
    return new Access(Access.Level.PUBLIC, PACKAGE);
  }

  /** Scopes written at a place. */
  public static List<ScopeUse> scopes(String origin, String... scopes) {
    return Arrays.stream(scopes)
        .map(scope -> new ScopeUse(scope, "@Security on " + origin, at(origin + ":" + scope)))
        .toList();
  }

  /** A parameter that asks for a dependency by type. */
  public static Parameter depends(String name, String type, String... scopes) {
    return depends(name, type, Optional.empty(), true, scopes);
  }

  /** A parameter that asks for a dependency by name. */
  public static Parameter dependsOn(String provider, String name, String type, String... scopes) {
    return depends(name, type, Optional.of(provider), true, scopes);
  }

  /** A parameter that asks for a dependency anew. */
  public static Parameter dependsUncached(String name, String type) {
    return depends(name, type, Optional.empty(), false);
  }

  private static Parameter depends(
      String name, String type, Optional<String> provider, boolean cached, String... scopes) {
    return new Parameter(
        name,
        type(type),
        false,
        new ParameterSource.FromDependency(new DependencyRequest(
            Optional.of(type(type)),
            provider,
            cached,
            scopes(name, scopes),
            "parameter " + name,
            at(name))),
        "",
        at(name));
  }

  /** A parameter that takes the credential of a scheme. */
  public static Parameter credential(String name, String scheme) {
    return new Parameter(
        name,
        TypeRef.Declared.of("java.lang.String"),
        false,
        new ParameterSource.Credential(type(scheme), new Presence.Required()),
        "",
        at(name));
  }

  /** A parameter that takes the credential of a scheme if there is one. */
  public static Parameter optionalCredential(String name, String scheme) {
    return new Parameter(
        name,
        TypeRef.Declared.of("java.lang.String"),
        true,
        new ParameterSource.Credential(type(scheme), new Presence.AsNull()),
        "",
        at(name));
  }

  /** A parameter that takes the required scopes. */
  public static Parameter requiredScopes(String name) {
    return new Parameter(
        name,
        TypeRef.Declared.of("dev.keyway.security.SecurityScopes"),
        false,
        new ParameterSource.RequiredScopes(),
        "",
        at(name));
  }

  /** An int from the request. */
  public static Parameter intValue(Location location, String name) {
    TypeRef type = new TypeRef.Primitive("int");
    return value(
        location,
        name,
        type,
        new Scalar.BuiltIn(
            type, "INTEGER", new JsonType.Primitive("integer", Optional.of("int32"))),
        new Presence.Required());
  }

  /** A String from the request. */
  public static Parameter text(Location location, String name, Presence presence) {
    TypeRef type = TypeRef.Declared.of("java.lang.String");
    return value(
        location,
        name,
        type,
        new Scalar.BuiltIn(type, "STRING", new JsonType.Primitive("string", Optional.empty())),
        presence);
  }

  private static Parameter value(
      Location location, String name, TypeRef type, Scalar scalar, Presence presence) {
    return new Parameter(
        name,
        type,
        presence instanceof Presence.AsNull,
        new ParameterSource.RequestValue(
            location,
            name,
            new ValueType(ValueType.Container.SINGLE, scalar),
            presence,
            List.of(),
            Optional.empty()),
        "",
        at(name));
  }

  /** The JSON body, of a record type. */
  public static Parameter body(String name, String type) {
    return new Parameter(
        name,
        type(type),
        false,
        new ParameterSource.JsonBody(
            new JsonType.Ref(type(type), JsonType.Direction.INPUT),
            new Presence.Required(),
            name,
            false,
            Optional.empty()),
        "",
        at(name));
  }

  /** A provider of a type, a method of the component {@code Providers}. */
  public static Dependency.Provided provides(String method, String type, Parameter... parameters) {
    return provided(method, type, false, false, parameters);
  }

  /** A provider whose value grants scopes. */
  public static Dependency.Provided grants(String method, String type, Parameter... parameters) {
    return provided(method, type, false, true, parameters);
  }

  /** A provider that promises not to block. */
  public static Dependency.Provided nonBlocking(Dependency.Provided blocking) {
    return new Dependency.Provided(
        blocking.name(),
        blocking.owner(),
        blocking.methodName(),
        blocking.type(),
        blocking.supertypes(),
        blocking.parameters(),
        blocking.nullable(),
        true,
        blocking.ending(),
        blocking.grantsScopes(),
        blocking.access(),
        blocking.source());
  }

  private static Dependency.Provided provided(
      String method, String type, boolean nonBlocking, boolean grants, Parameter... parameters) {
    return new Dependency.Provided(
        method,
        type("Providers"),
        method,
        type(type),
        List.of(type(type)),
        List.of(parameters),
        false,
        nonBlocking,
        Optional.empty(),
        grants,
        everywhere(),
        at("Providers." + method));
  }

  /** A component made by its constructor, which needs others. */
  public static Component component(String type, String... needs) {
    return new Component.Constructed(
        type(type),
        List.of(type(type)),
        Arrays.stream(needs)
            .map(need -> new Component.ComponentRequest(
                need.toLowerCase(java.util.Locale.ROOT),
                type(need),
                Optional.empty(),
                type + "(" + need + ")",
                at(type + "(" + need + ")")))
            .toList(),
        false,
        List.of(),
        everywhere(),
        at(type));
  }

  /** A level without anything. */
  public static Level level(String label) {
    return new Level(label, List.of(), List.of(), Optional.empty(), at(label));
  }

  /** A level that requires scopes. */
  public static Level level(String label, String... scopes) {
    return new Level(label, scopes(label, scopes), List.of(), Optional.empty(), at(label));
  }

  /** A level that requires one of some alternatives. */
  public static Level anyOfLevel(String label, String... alternatives) {
    ScopeUse choice = ScopeUse.anyOf(
        Arrays.stream(alternatives).map(set -> List.of(set.split(" "))).toList(),
        "@Security on " + label,
        at(label + ":anyOf"));
    return new Level(label, List.of(choice), List.of(), Optional.empty(), at(label));
  }

  /** A level that says why anybody may call what is below. */
  public static Level publicLevel(String label) {
    return new Level(label, List.of(), List.of(), Optional.of("because"), at(label));
  }

  /** A level with dependencies that are run for their effect; {@code name} or {@code name:scope}. */
  public static Level effects(String label, String... effects) {
    return new Level(
        label,
        List.of(),
        Arrays.stream(effects)
            .map(effect -> {
              String[] parts = effect.split(":");
              String[] scopes = Arrays.copyOfRange(parts, 1, parts.length);
              return new DependencyRequest(
                  Optional.empty(),
                  Optional.of(parts[0]),
                  true,
                  scopes(label, scopes),
                  label,
                  at(label));
            })
            .toList(),
        Optional.empty(),
        at(label));
  }

  /** {@code GET path}. */
  public static Endpoint get(String path, String method, Level level, Parameter... parameters) {
    return endpoint(HttpMethod.GET, path, method, level, false, parameters);
  }

  /** An endpoint that answers with a string. */
  public static Endpoint endpoint(
      HttpMethod httpMethod,
      String path,
      String method,
      Level level,
      boolean nonBlocking,
      Parameter... parameters) {
    TypeRef string = TypeRef.Declared.of("java.lang.String");
    return new Endpoint(
        method,
        httpMethod,
        template(path),
        new Answer(
            200,
            string,
            List.of(),
            new ResponseBody.Json(
                string, new JsonType.Primitive("string", Optional.empty()), "application/json")),
        List.of(parameters),
        Arrays.stream(parameters).map(Parameter::type).toList(),
        level,
        nonBlocking,
        false,
        false,
        method,
        List.of(),
        "",
        "",
        "",
        List.of(),
        everywhere(),
        at("Routes." + method));
  }

  /** What is sent as JSON. */
  public static ResponseBody json(JsonType form) {
    return new ResponseBody.Json(type("Sent"), form, "application/json");
  }

  /** A template, by a reading of its own that is good enough for legal ones. */
  public static PathTemplate template(String path) {
    List<PathTemplate.Segment> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      if (segment.endsWith(":path}")) {
        segments.add(new PathTemplate.Rest(segment.substring(1, segment.length() - 6)));
      } else if (segment.startsWith("{")) {
        segments.add(new PathTemplate.Variable(segment.substring(1, segment.length() - 1)));
      } else {
        segments.add(new PathTemplate.Literal(segment));
      }
    }
    return new PathTemplate(path, segments);
  }

  /** An OAuth 2 scheme whose annotation and name are the same. */
  public static SecurityScheme scheme(String name, String... scopes) {
    return new SecurityScheme(
        name,
        type(name),
        new SecurityScheme.OAuth2(
            SecurityScheme.Flow.PASSWORD, Optional.empty(), Optional.of("token"), Optional.empty()),
        Arrays.stream(scopes).map(scope -> new Scope(scope, "", at(scope))).toList(),
        Optional.empty(),
        "",
        at(name));
  }

  /** A scheme with scopes that imply others: {@code admin>items,me}. */
  public static SecurityScheme schemeImplying(String name, String... scopes) {
    List<Scope> declared = Arrays.stream(scopes)
        .map(text -> {
          String[] parts = text.split(">");
          List<Scope.Implied> implied = parts.length == 1
              ? List.of()
              : Arrays.stream(parts[1].split(","))
                  .map(scope -> new Scope.Implied(scope, at(text)))
                  .toList();
          return new Scope(parts[0], "", implied, at(parts[0]));
        })
        .toList();
    SecurityScheme plain = scheme(name);
    return new SecurityScheme(
        name, plain.annotation(), plain.kind(), declared, Optional.empty(), "", at(name));
  }

  /** An API with one routes class, {@code Routes}, and providers in a component of their own. */
  public static ApiBuilder api(Endpoint... endpoints) {
    return new ApiBuilder(List.of(endpoints));
  }

  /** Collects what an API has. */
  public static final class ApiBuilder {
    private final List<Endpoint> endpoints;
    private final List<Dependency.Provided> providers = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<SecurityScheme> schemes = new ArrayList<>();
    private Level apiLevel = level("ShopApi");
    private Level routesLevel = level("Routes");

    private ApiBuilder(List<Endpoint> endpoints) {
      this.endpoints = endpoints;
      components.add(component("Routes"));
      components.add(component("Providers"));
    }

    /** Adds providers. */
    public ApiBuilder with(Dependency.Provided... more) {
      providers.addAll(List.of(more));
      return this;
    }

    /** Adds components. */
    public ApiBuilder with(Component... more) {
      components.addAll(List.of(more));
      return this;
    }

    /** Replaces the component of the routes class. */
    public ApiBuilder routesNeed(String... needs) {
      components.set(0, component("Routes", needs));
      return this;
    }

    /** Adds schemes. */
    public ApiBuilder with(SecurityScheme... more) {
      schemes.addAll(List.of(more));
      return this;
    }

    /** What is written on the API. */
    public ApiBuilder apiLevel(Level level) {
      apiLevel = level;
      return this;
    }

    /** What is written on the routes class. */
    public ApiBuilder routesLevel(Level level) {
      routesLevel = level;
      return this;
    }

    /** The API. */
    public Api build() {
      return new Api(
          type("ShopApi"),
          everywhere(),
          "Shop",
          "1",
          "",
          ApiMetadata.NONE,
          Optional.of(template("/openapi.json")),
          Optional.of(template("/docs")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true,
          apiLevel,
          List.of(new RoutesClass(
              type("Routes"), everywhere(), List.of(routesLevel), endpoints, at("Routes"))),
          schemes,
          providers,
          List.of(),
          components,
          List.of(),
          endpoints.stream()
              .flatMap(endpoint -> endpoint.parameters().stream())
              .map(Parameter::source)
              .filter(ParameterSource.JsonBody.class::isInstance)
              .map(body -> (JsonType.Ref) ((ParameterSource.JsonBody) body).type())
              .distinct()
              .map(ref -> new JsonObject(ref.type(), ref.direction(), "", List.of()))
              .toList(),
          false,
          false,
          Deprecations.NONE,
          at("ShopApi"));
    }
  }
}
