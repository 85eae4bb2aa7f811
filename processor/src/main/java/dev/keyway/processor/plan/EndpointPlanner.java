package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.plan.ResolutionStep.Closing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts the steps of an endpoint in their order: credential, token, scopes; then path, query, header and
 * cookie parameters; then the body; then the remaining dependencies. A caller who may not call learns
 * nothing about the rest, and its body isn't read.
 */
final class EndpointPlanner {
  /** The local of the generated catch clauses. */
  private static final String FAILURE = "failure";

  private final EndpointTree tree;
  private final Schemes schemes;
  private final ClassMembers members;
  private final ChecksPlanner checks;
  private final Map<SecurityScheme, String> schemeConstants;
  private final Function<TypeRef.Declared, Component> owners;
  private final String name;
  private final CallPlanner callPlanner;
  private final Map<SecurityScheme, EndpointPlan.GateConstant> gates = new LinkedHashMap<>();
  private final Map<CallPlanner.Call, EndpointPlan.ScopesConstant> scopes = new LinkedHashMap<>();
  private final Map<CallPlanner.Argument, String> locals = new HashMap<>();
  private final Map<CallPlanner.Read, String> readers = new HashMap<>();
  private final PhaseBuilder phases = new PhaseBuilder();
  private final Set<CallPlanner.Read> emitted = new HashSet<>();
  private Optional<String> bodyLocal = Optional.empty();
  private boolean unchecked;
  private String result = "";

  EndpointPlanner(
      EndpointTree tree,
      String name,
      Schemes schemes,
      Map<SecurityScheme, String> schemeConstants,
      Function<TypeRef.Declared, Component> owners,
      ClassMembers members,
      ChecksPlanner checks) {
    this.tree = tree;
    this.name = name;
    this.schemes = schemes;
    this.schemeConstants = schemeConstants;
    this.owners = owners;
    this.members = members;
    this.checks = checks;
    this.callPlanner = new CallPlanner(tree, schemes);
  }

  EndpointPlan plan(OperationPlan operation, SchemaPointers pointers) {
    Endpoint endpoint = tree.endpoint();
    List<CallPlanner.Argument> arguments = callPlanner.plan();
    String owner = members.component(owners.apply(tree.routes().type()));
    callPlanner.calls().forEach(this::nameComponents);
    arguments.forEach(this::nameComponent);
    Optional<String> writer = members.writer(endpoint.answer().body());
    callPlanner.reads().forEach(read -> reader(read, operation, pointers));
    planGates();
    nameLocals(arguments);

    callPlanner.reads().stream().filter(this::isCredential).forEach(this::credential);
    callPlanner.calls().stream().filter(call -> call.authorizes).forEach(this::call);
    callPlanner.reads().stream()
        .filter(
            read -> location(read).filter(location -> location != Location.FORM).isPresent())
        .sorted(Comparator.comparing(read -> location(read).orElseThrow()))
        .forEach(this::value);
    for (Location location : List.of(Location.QUERY, Location.HEADER, Location.COOKIE)) {
      refuseUnknown(location);
    }
    body();
    callPlanner.calls().stream().filter(call -> !call.authorizes).forEach(this::call);
    requireValid();
    phases.beforeCall(endpoint.nonBlocking());

    if (endpoint.answer().outlivesTheMethod()) {
      phases.outlive();
    }

    return new EndpointPlan(
        tree.routes(),
        endpoint,
        name,
        List.copyOf(gates.values()),
        List.copyOf(scopes.values()),
        phases.phases(),
        owner,
        arguments.stream().map(this::expression).toList(),
        writer,
        result,
        DependencyTreeText.of(tree, schemes),
        operation);
  }

  private void nameComponents(CallPlanner.Call call) {
    if (call.dependency() instanceof Dependency.Provided provided) {
      members.component(owners.apply(provided.owner()));
    }
    call.arguments.forEach(this::nameComponent);
  }

  private void nameComponent(CallPlanner.Argument argument) {
    if (argument instanceof CallPlanner.Shared shared) {
      members.component(shared.component());
    }
  }

  private void reader(CallPlanner.Read read, OperationPlan operation, SchemaPointers pointers) {
    if (read.source instanceof ParameterSource.JsonBody body) {
      Optional<ChecksPlan.MethodRef> check =
          body.checks().flatMap(asked -> checks.body(asked, tree.routes().type().packageName()));
      readers.put(read, members.reader(read.valueType(), pointers.pointer(operation, body), check));
    }
  }

  private void planGates() {
    List<SecurityScheme> used = schemes.of(tree);
    for (SecurityScheme scheme : used) {
      String suffix =
          used.size() == 1 ? "" : Names.upperSnake(scheme.annotation().simpleName()) + "_";
      gates.put(
          scheme,
          new EndpointPlan.GateConstant(
              members.constant(Names.upperSnake(name) + "_" + suffix + "ACCESS"),
              schemeConstants.getOrDefault(scheme, ""),
              scheme,
              schemes.required(tree, scheme)));
    }
    for (CallPlanner.Call call : callPlanner.calls()) {
      if (call.dependency().takesScopes()) {
        scopes.put(
            call,
            new EndpointPlan.ScopesConstant(
                members.constant(Names.upperSnake(name)
                    + "_"
                    + Names.upperSnake(CallPlanner.name(call.dependency()))
                    + "_SCOPES"),
                schemes.required(call.node),
                implications(call)));
      }
    }
  }

  /** What the schemes behind a check make of the scopes it is to check. */
  private List<EndpointPlan.Implication> implications(CallPlanner.Call call) {
    Set<String> mentioned = new HashSet<>();
    schemes.required(call.node).forEach(use -> mentioned.addAll(use.mentioned()));
    List<EndpointPlan.Implication> implications = new ArrayList<>();
    for (SecurityScheme scheme : schemes.below(call.node)) {
      for (Scope scope : scheme.scopes()) {
        List<String> implied =
            scheme.impliedBy(scope.name()).stream().filter(mentioned::contains).toList();
        if (!implied.isEmpty()) {
          implications.add(new EndpointPlan.Implication(scope.name(), implied));
        }
      }
    }
    return implications;
  }

  /** The endpoint's own parameters keep their names; those further down give way. */
  private void nameLocals(List<CallPlanner.Argument> arguments) {
    Names names = members.localNames();
    if (callPlanner.calls().stream().anyMatch(call -> closing(call) == Closing.TRY_COMPLETE)) {
      names.reserve(List.of(FAILURE));
    }
    for (int i = 0; i < arguments.size(); i++) {
      CallPlanner.Argument argument = arguments.get(i);
      if (argument instanceof CallPlanner.Read || argument instanceof CallPlanner.Call) {
        String wanted = tree.endpoint().parameters().get(i).name();
        locals.computeIfAbsent(argument, unused -> names.allocate(wanted));
      }
    }
    callPlanner
        .reads()
        .forEach(
            read -> locals.computeIfAbsent(read, unused -> names.allocate(read.parameter.name())));
    callPlanner
        .calls()
        .forEach(call -> locals.computeIfAbsent(call, unused -> names.allocate(call.wantedName)));
    if (RequestBodies.areMembers(tree)) {
      bodyLocal = Optional.of(names.allocate("body"));
    }
    if (tree.endpoint().answer().isIn(Answer.Wrapper.LATER)) {
      result = names.allocate("result");
    }
  }

  private boolean isCredential(CallPlanner.Read read) {
    return read.source instanceof ParameterSource.Credential;
  }

  private static Optional<Location> location(CallPlanner.Read read) {
    return read.source instanceof ParameterSource.RequestValue value
        ? Optional.of(value.location())
        : Optional.empty();
  }

  private void credential(CallPlanner.Read read) {
    ParameterSource.Credential credential = (ParameterSource.Credential) read.source;
    SecurityScheme scheme = gates.keySet().stream()
        .filter(candidate -> candidate.annotation().equals(credential.scheme()))
        .findFirst()
        .orElseThrow();
    phases.add(new ResolutionStep.ReadCredential(
        local(read),
        read.parameter.type(),
        gate(scheme).name(),
        credential.presence(),
        List.copyOf(read.neededBy)));
  }

  private EndpointPlan.GateConstant gate(SecurityScheme scheme) {
    return Objects.requireNonNull(gates.get(scheme));
  }

  private void value(CallPlanner.Read read) {
    if (!emitted.add(read)) {
      return;
    }
    ParameterSource.RequestValue value = (ParameterSource.RequestValue) read.source;
    List<PathTemplate.Segment> segments = tree.endpoint().template().segments();
    int segment = -1;
    for (int i = 0; i < segments.size(); i++) {
      if (PathTemplate.variables(segments.get(i)).contains(value.name())) {
        segment = i;
      }
    }
    boolean inPath = value.location() == Location.PATH;
    Optional<String> converter = members.converter(value.type().scalar());
    Optional<String> fallback = value.presence() instanceof Presence.WithDefault given
        ? fallback(value.name(), value.type(), given).constant()
        : Optional.empty();
    phases.add(new ResolutionStep.ReadValue(
        local(read),
        read.parameter.type(),
        value,
        inPath ? segment : -1,
        inPath && segments.get(segment) instanceof PathTemplate.Rest,
        inPath && segments.get(segment) instanceof PathTemplate.Mixed mixed
            ? Optional.of(mixed.text())
            : Optional.empty(),
        converter,
        fallback,
        checks(value.name(), value.constraints()),
        checks(value.name(), value.elementConstraints())));
    unchecked |= RequestValueChecks.canBeInvalid(value);
  }

  private List<ResolutionStep.Check> checks(String name, List<Constraint> constraints) {
    return constraints.stream()
        .map(constraint -> members.check(constraint, name))
        .toList();
  }

  private ResolutionStep.Fallback fallback(
      String wanted, ValueType type, Presence.WithDefault given) {
    boolean literal =
        type.container() == ValueType.Container.SINGLE && Literals.isLiteral(type.scalar());
    Optional<String> constant = literal || given.texts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            members.fallback(wanted, type, members.converter(type.scalar()), given.texts()));
    return new ResolutionStep.Fallback(type, given.texts(), constant);
  }

  private void body() {
    List<CallPlanner.Read> fields = callPlanner.reads().stream()
        .filter(
            read -> location(read).filter(location -> location == Location.FORM).isPresent())
        .toList();
    List<CallPlanner.Read> bodies = callPlanner.reads().stream()
        .filter(read -> read.source instanceof ParameterSource.JsonBody)
        .toList();
    Optional<CallPlanner.Read> raw = callPlanner.reads().stream()
        .filter(read -> read.source instanceof ParameterSource.RawBody)
        .findFirst();
    if (raw.isPresent()) {
      rawBody(raw.get());
      return;
    }
    if (fields.isEmpty() && bodies.isEmpty()) {
      requireValid();
      return;
    }
    boolean files = fields.stream()
        .anyMatch(read -> ((ParameterSource.RequestValue) read.source).type().isFile());
    phases.readBody(files ? EndpointPlan.Entry.FILES : EndpointPlan.Entry.BODY);
    fields.forEach(this::value);
    refuseUnknown(Location.FORM);
    bodyLocal.ifPresent(local -> phases.add(new ResolutionStep.OpenJson(local)));
    bodies.forEach(this::json);
    requireValid();
  }

  private void refuseUnknown(Location location) {
    Optional<ResolutionStep.RefuseUnknown> refusal =
        new KnownValues(tree, schemes).refusal(location);
    refusal.ifPresent(phases::add);
    unchecked |= refusal.isPresent();
  }

  private void rawBody(CallPlanner.Read read) {
    ParameterSource.RawBody body = (ParameterSource.RawBody) read.source;
    phases.add(new ResolutionStep.RequireMediaType(body));
    phases.readBody(
        body.kind() == ParameterSource.RawBody.Kind.STREAM
            ? EndpointPlan.Entry.STREAM
            : EndpointPlan.Entry.BODY);
    phases.add(new ResolutionStep.ReadRaw(local(read), read.parameter.type(), body));
    unchecked |= body.presence().isRequired() || body.kind() == ParameterSource.RawBody.Kind.TEXT;
    requireValid();
  }

  private void json(CallPlanner.Read read) {
    ParameterSource.JsonBody body = (ParameterSource.JsonBody) read.source;
    phases.add(new ResolutionStep.ReadJson(
        local(read),
        read.parameter.type(),
        Objects.requireNonNull(readers.get(read)),
        body.presence(),
        bodyLocal.map(local -> new ResolutionStep.Member(local, body.member())),
        body.presence() instanceof Presence.WithDefault given
            ? Optional.of(fallback(body.member(), body.text().orElseThrow(), given))
            : Optional.empty()));
    unchecked = true;
  }

  private void call(CallPlanner.Call call) {
    call.arguments.stream()
        .filter(argument ->
            argument instanceof CallPlanner.Read read && location(read).isPresent())
        .forEach(argument -> value((CallPlanner.Read) argument));
    requireValid();
    phases.beforeCall(staysOnItsThread(call));
    Dependency dependency = call.dependency();
    Closing closing = closing(call);
    boolean needed = !call.neededBy.isEmpty()
        || dependency.grantsScopes()
        || closing == Closing.TRY
        || closing == Closing.TRY_COMPLETE;
    phases.add(new ResolutionStep.Make(
        needed ? Optional.of(local(call)) : Optional.empty(),
        dependency,
        dependency instanceof Dependency.Provided provided
            ? Optional.of(members.component(owners.apply(provided.owner())))
            : Optional.empty(),
        call.arguments.stream().map(this::expression).toList(),
        List.copyOf(call.neededBy),
        closing));
    if (dependency.grantsScopes()) {
      schemes.below(call.node).stream()
          .filter(scheme -> !gate(scheme).scopes().isEmpty())
          .forEach(scheme ->
              phases.add(new ResolutionStep.CheckScopes(gate(scheme).name(), local(call))));
    }
  }

  /**
   * Whether nothing has to be called elsewhere than where the request is. A value that a try statement
   * closes is made where all that follows can run.
   */
  private boolean staysOnItsThread(CallPlanner.Call call) {
    boolean promised = call.dependency().nonBlocking();
    if (call.authorizes || closing(call) == Closing.NONE) {
      return promised;
    }
    List<CallPlanner.Call> calls = callPlanner.calls();
    return promised
        && tree.endpoint().nonBlocking()
        && calls.subList(calls.indexOf(call), calls.size()).stream()
            .allMatch(later -> later.authorizes || later.dependency().nonBlocking());
  }

  private static Closing closing(CallPlanner.Call call) {
    Dependency dependency = call.dependency();
    if (dependency.ending().isEmpty()) {
      return Closing.NONE;
    }
    return dependency.ending().get().completes() ? Closing.TRY_COMPLETE : Closing.TRY;
  }

  /** What was read must be valid before anybody sees it. */
  private void requireValid() {
    if (unchecked) {
      phases.add(new ResolutionStep.RequireValid());
      unchecked = false;
    }
  }

  private String local(CallPlanner.Argument argument) {
    return Objects.requireNonNull(locals.get(argument));
  }

  private String expression(CallPlanner.Argument argument) {
    if (argument instanceof CallPlanner.Shared shared) {
      return members.component(shared.component());
    }
    if (argument instanceof CallPlanner.OfRequest ofRequest) {
      return handed(ofRequest.handed());
    }
    if (argument instanceof CallPlanner.Scopes required) {
      return Objects.requireNonNull(scopes.get(required.call())).name();
    }
    return local(argument);
  }

  /** What the runtime hands over. */
  static String handed(ParameterSource.Handed handed) {
    return switch (handed) {
      case REQUEST -> "request.view()";
      case RESPONSE_HEADERS -> "request.responseHeaders()";
      case BACKGROUND_TASKS -> "request.backgroundTasks()";
    };
  }
}
