package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.discovery.WantedClasses.Wanted;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.Webhook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads the classes that belong to an API, and those that they ask for. */
final class ApiMembersReader {
  private final DiscoveryTools tools;
  private final Declarations declarations;
  private final InHand inHand;
  private final OwnerCheck owners;

  private final WantedClasses wantedPerRequest = new WantedClasses();
  private final WantedClasses wantedOnce = new WantedClasses();
  private final BrokenSupplies broken = new BrokenSupplies();
  private final SchemeReader schemes;
  private final ConverterReader converters;
  private final DeclaredResponseReader responses;
  private final JsonTypeReader json;
  private final RoutesReader routesReader;
  private final WebhookReader webhookReader;
  private final ComponentReader componentReader;
  private final DependencyReader dependencyReader;
  private final ProviderReader providerReader;
  private final ExceptionHandlerReader handlerReader;

  private final List<RoutesClass> routes = new ArrayList<>();
  private final List<Dependency.Provided> dependencies = new ArrayList<>();
  private final List<Dependency.Constructed> constructed = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<ExceptionHandler> handlers = new ArrayList<>();

  /** What is supplied, be it broken. */
  private final Set<TypeRef> supplied = new HashSet<>();

  ApiMembersReader(
      DiscoveryTools tools,
      Declarations declarations,
      Locator locator,
      InHand inHand,
      BodyRules bodies) {
    this.tools = tools;
    this.declarations = declarations;
    this.inHand = inHand;
    this.owners = new OwnerCheck(tools.diagnostics());
    this.schemes = new SchemeReader(tools);
    this.json = new JsonTypeReader(tools, locator, bodies);
    ConstraintReader constraints = new ConstraintReader(tools);
    this.converters = new ConverterReader(tools, constraints, inHand);
    SecurityReader security = new SecurityReader(tools.diagnostics());
    DefaultReader defaults = new DefaultReader(tools.diagnostics());
    RequestValueReader values = new RequestValueReader(
        tools, new ScalarReader(tools, converters::converter), defaults, constraints);
    ParameterReader parameters = new ParameterReader(
        tools,
        security,
        new CredentialReader(tools.diagnostics(), schemes),
        values,
        new BodyReader(json, values, defaults, constraints),
        json.examples(),
        new ModifierCheck(tools.diagnostics(), constraints),
        wantedPerRequest);
    PathReader paths = new PathReader(tools.diagnostics());
    this.responses = new DeclaredResponseReader(tools, json);
    EndpointReader endpoints = new EndpointReader(
        tools,
        paths,
        security,
        parameters,
        new ResponseReader(tools, json),
        responses,
        new WebSocketReader(tools, json),
        json.examples(),
        new CallbackReader(tools, json, values, constraints, inHand));
    this.webhookReader = new WebhookReader(tools, json, values, constraints, inHand);
    this.routesReader =
        new RoutesReader(tools.classFiles(), paths, security, endpoints, responses, inHand);
    this.componentReader =
        new ComponentReader(tools, new ComponentRequestReader(tools, constraints, wantedOnce));
    this.dependencyReader = new DependencyReader(tools, parameters, responses);
    this.providerReader =
        new ProviderReader(tools, dependencyReader, componentReader, broken, inHand);
    this.handlerReader = new ExceptionHandlerReader(tools, json, inHand);
  }

  /** Reads everything. */
  ApiMembers read(
      TypeElement api,
      AnnotationMirror mirror,
      Optional<String> prefix,
      Optional<Level> level,
      Locator locator) {
    for (TypeElement scheme : declarations.schemes()) {
      inHand.set(scheme);
      schemes.read(scheme, locator);
    }
    converters.read(api, locator);
    ApiClasses.Found classes = new ApiClasses(tools, declarations).find(api, mirror, locator);
    Map<TypeElement, RoutesClass> routesByType = new HashMap<>();
    for (TypeElement owner : classes.owners()) {
      Locator reached = classes.locators().getOrDefault(owner, locator);
      boolean isRoutes = classes.routes().contains(owner);
      readOwner(owner, api, isRoutes, prefix, reached)
          .ifPresent(read -> routesByType.put(owner, read));
    }
    classes.routes().stream()
        .map(routesByType::get)
        .filter(read -> read != null)
        .forEach(routes::add);
    readWanted(locator);
    List<DeclaredResponse> described = responses.read(api, api.getSimpleName().toString(), locator);
    List<Webhook> webhooks = webhookReader.read(api, mirror, declarations.all(), locator);
    json.examples().check(json.objects());
    HealthyParts healthy = new HealthyParts(broken, dependencies, constructed, components);
    return new ApiMembers(
        level.map(own -> healthy.routes(routes, own)).orElse(List.of()),
        schemes.all(),
        healthy.dependencies(),
        healthy.constructed().stream()
            .sorted(Comparator.comparing(made -> made.type().toString()))
            .toList(),
        healthy.components().stream()
            .sorted(Comparator.comparing(ApiMembersReader::ownerName))
            .toList(),
        healthy.handlers(handlers),
        described,
        webhooks,
        json.objects());
  }

  private Optional<RoutesClass> readOwner(
      TypeElement owner,
      TypeElement api,
      boolean isRoutes,
      Optional<String> prefix,
      Locator locator) {
    inHand.set(owner);
    tools.missing().checkAnnotations(owner, locator);
    new ConstraintReader(tools).refuse(owner, owner.getSimpleName().toString(), locator);
    boolean isApi = owner.equals(api);
    if (!isApi && !owners.checkShape(owner, locator)) {
      breaks(owner, locator);
      return Optional.empty();
    }
    Optional<? extends Component> component = isApi
        ? Optional.of(componentReader.api(owner, locator))
        : componentReader.constructed(owner, locator);
    component.ifPresentOrElse(this::add, () -> breaks(owner, locator));
    ProviderReader.Provided provided = providerReader.read(owner, locator);
    dependencies.addAll(provided.dependencies());
    provided.components().forEach(this::add);
    provided.dependencies().forEach(each -> supply(each.supertypes()));
    handlers.addAll(handlerReader.read(owner, isApi || !isRoutes, locator));
    if (!isRoutes) {
      return Optional.empty();
    }
    owners.checkNotEmpty(owner, locator);
    return routesReader.read(owner, api, prefix, locator);
  }

  private static String ownerName(Component component) {
    return component instanceof Component.Provided provided
        ? provided.owner().canonicalName()
        : component.type().toString();
  }

  private void add(Component component) {
    components.add(component);
    supply(component.supertypes());
  }

  private void breaks(TypeElement owner, Locator locator) {
    broken.addTypes(tools.typeRefs().supertypes(owner.asType(), locator.at(owner)));
    providerReader.breakAll(owner, locator);
  }

  private void supply(List<TypeRef> types) {
    types.stream().map(TypeRef::boxed).forEach(supplied::add);
  }

  private boolean isSupplied(TypeRef type) {
    return supplied.contains(type.boxed()) || broken.answers(Optional.empty(), Optional.of(type));
  }

  /** Reads what is asked for and nobody provides: singletons from elsewhere, and classes to construct. */
  private void readWanted(Locator locator) {
    while (true) {
      Optional<Wanted> once = wantedOnce.next();
      Optional<Wanted> next = once.or(wantedPerRequest::next);
      if (next.isEmpty()) {
        return;
      }
      Wanted wanted = next.get();
      TypeElement element = (TypeElement) wanted.type().asElement();
      TypeRef type = tools.typeRefs().of(wanted.type(), wanted.place());
      inHand.set(wanted.place().element());
      if (isSupplied(type)) {
        continue;
      }
      if (AnnotationMirrors.has(element, KeywayTypes.SINGLETON)) {
        readSingleton(element, locator.reachedFrom(wanted.place()));
      } else if (once.isEmpty() && DependencyReader.isConstructible(wanted.type())) {
        dependencyReader
            .constructed(wanted, locator)
            .ifPresentOrElse(
                made -> {
                  constructed.add(made);
                  supply(List.of(type));
                },
                () -> broken.addTypes(List.of(type)));
      }
    }
  }

  private void readSingleton(TypeElement type, Locator locator) {
    Optional<Component.Constructed> read = owners.checkShape(type, locator)
        ? componentReader.constructed(type, locator)
        : Optional.empty();
    read.ifPresentOrElse(this::add, () -> breaks(type, locator));
  }
}
