package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.ResolutionStep.Closing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the steps of an endpoint in their order: credential, token, scopes; then path, query, header and
 * cookie parameters; then the body; then the remaining dependencies. A caller who may not call learns
 * nothing about the rest, and its body isn't read.
 */
final class EndpointPlanner {
  private final EndpointTree tree;
  private final String name;
  private final Schemes schemes;
  private final ClassMembers members;
  private final Function<TypeRef.Declared, Component> owners;
  private final OperationPlan operation;
  private final CallPlanner callPlanner;
  private final List<CallPlanner.Argument> arguments;
  private final String owner;
  private final Optional<String> messageReader;
  private final Optional<String> writer;
  private final EndpointConstants constants;
  private final EndpointLocals locals;
  private final ValuePlanner values;
  private final BodyPlanner body;
  private final PhaseBuilder phases = new PhaseBuilder();

  /**
   * Works out what the endpoint calls and reads, and names all that its method mentions.
   *
   * @param name of the generated method
   * @param schemeConstants the names of the constants that hold the schemes
   * @param owners the component of a class
   */
  EndpointPlanner(
      EndpointTree tree,
      String name,
      Schemes schemes,
      Map<SecurityScheme, String> schemeConstants,
      Function<TypeRef.Declared, Component> owners,
      ClassMembers members,
      ChecksPlanner checks,
      OperationPlan operation,
      SchemaPointers pointers) {
    this.tree = tree;
    this.name = name;
    this.schemes = schemes;
    this.members = members;
    this.owners = owners;
    this.operation = operation;
    this.callPlanner = new CallPlanner(tree, schemes);
    this.arguments = callPlanner.plan();
    this.owner = members.component(owners.apply(tree.routes().type()));
    callPlanner.calls().forEach(this::nameComponents);
    arguments.forEach(this::nameComponent);
    this.writer = members.writer(tree.endpoint().answer().body());
    this.messageReader = messageReader(checks, pointers);
    Map<CallPlanner.Read, String> readers = readers(checks, pointers);
    this.constants =
        new EndpointConstants(tree, name, callPlanner.calls(), schemes, schemeConstants, members);
    this.locals = new EndpointLocals(tree, callPlanner, arguments, members);
    this.values = new ValuePlanner(tree, schemes, members, locals, phases);
    this.body = new BodyPlanner(readers, locals, values, phases, operation.requestBody());
  }

  /** Puts the steps in order. */
  EndpointPlan plan() {
    Endpoint endpoint = tree.endpoint();
    if (endpoint.answer().body() instanceof ResponseBody.WebSocket webSocket) {
      phases.add(new ResolutionStep.RequireHandshake(webSocket.subprotocols()));
    }
    callPlanner.reads().stream().filter(this::isCredential).forEach(this::credential);
    callPlanner.calls().stream().filter(call -> call.authorizes).forEach(this::call);
    endpoint
        .answer()
        .cacheDirectives()
        .ifPresent(directives -> phases.add(new ResolutionStep.SayCaching(directives)));
    OfferedTypes.ahead(tree)
        .ifPresent(types -> phases.add(new ResolutionStep.RequireAccepted(types)));
    values.parameters(callPlanner.reads());
    body.plan(callPlanner.reads());
    callPlanner.calls().stream().filter(call -> !call.authorizes).forEach(this::call);
    phases.requireValid();
    phases.beforeCall(
        endpoint.nonBlocking() || endpoint.answer().body() instanceof ResponseBody.WebSocket);
    if (endpoint.answer().outlivesTheMethod()) {
      phases.outlive();
    }
    return new EndpointPlan(
        tree.routes(),
        endpoint,
        name,
        constants.gates(),
        constants.scopes(),
        phases.phases(),
        owner,
        arguments.stream().map(this::expression).toList(),
        messageReader,
        writer,
        locals.result(),
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

  /** The readers of all that is read as JSON, which check what they have read. */
  private Map<CallPlanner.Read, String> readers(ChecksPlanner checks, SchemaPointers pointers) {
    Map<CallPlanner.Read, String> readers = new HashMap<>();
    for (CallPlanner.Read read : callPlanner.reads()) {
      if (read.source instanceof ParameterSource.JsonBody json) {
        String pointer = pointers.pointer(operation, json);
        Optional<ChecksPlan.MethodRef> check = json.checks()
            .flatMap(asked -> checks.body(asked, tree.routes().type().packageName()));
        readers.put(read, members.reader(read.valueType(), json.type(), pointer, check));
      }
    }
    return readers;
  }

  /** The reader of the messages of a WebSocket, where they are JSON. */
  private Optional<String> messageReader(ChecksPlanner checks, SchemaPointers pointers) {
    if (!(tree.endpoint().answer().body() instanceof ResponseBody.WebSocket webSocket)) {
      return Optional.empty();
    }
    return webSocket
        .messages()
        .received()
        .map(received -> members.reader(
            received.type().boxed(),
            received.form(),
            pointers.messages(operation, received.form()),
            checks.body(received.checks(), tree.routes().type().packageName())));
  }

  private boolean isCredential(CallPlanner.Read read) {
    return read.source instanceof ParameterSource.Credential;
  }

  private void credential(CallPlanner.Read read) {
    ParameterSource.Credential credential = (ParameterSource.Credential) read.source;
    phases.add(new ResolutionStep.ReadCredential(
        locals.of(read),
        read.parameter.type(),
        constants.gate(credential.scheme()).name(),
        credential.presence(),
        List.copyOf(read.neededBy)));
  }

  private void call(CallPlanner.Call call) {
    call.arguments.stream()
        .filter(argument -> argument instanceof CallPlanner.Read read
            && ValuePlanner.location(read).isPresent())
        .forEach(argument -> values.value((CallPlanner.Read) argument));
    phases.requireValid();
    phases.beforeCall(staysOnItsThread(call));
    Dependency dependency = call.dependency();
    Closing closing = call.closing();
    boolean needed = !call.neededBy.isEmpty()
        || dependency.grantsScopes()
        || closing == Closing.TRY
        || closing == Closing.TRY_COMPLETE;
    phases.add(new ResolutionStep.Make(
        needed ? Optional.of(locals.of(call)) : Optional.empty(),
        dependency,
        dependency instanceof Dependency.Provided provided
            ? Optional.of(members.component(owners.apply(provided.owner())))
            : Optional.empty(),
        call.arguments.stream().map(this::expression).toList(),
        List.copyOf(call.neededBy),
        closing));
    if (dependency.grantsScopes()) {
      schemes.below(call.node).stream()
          .filter(scheme -> !constants.gate(scheme).scopes().isEmpty())
          .forEach(scheme -> phases.add(
              new ResolutionStep.CheckScopes(constants.gate(scheme).name(), locals.of(call))));
    }
  }

  /**
   * Whether nothing has to be called elsewhere than where the request is. A value that a try statement
   * closes is made where all that follows can run.
   */
  private boolean staysOnItsThread(CallPlanner.Call call) {
    boolean promised = call.dependency().nonBlocking();
    if (call.authorizes || call.closing() == Closing.NONE) {
      return promised;
    }
    List<CallPlanner.Call> calls = callPlanner.calls();
    return promised
        && tree.endpoint().nonBlocking()
        && calls.subList(calls.indexOf(call), calls.size()).stream()
            .allMatch(later -> later.authorizes || later.dependency().nonBlocking());
  }

  private String expression(CallPlanner.Argument argument) {
    if (argument instanceof CallPlanner.Shared shared) {
      return members.component(shared.component());
    }
    if (argument instanceof CallPlanner.OfRequest ofRequest
        && ofRequest.handed() != ParameterSource.Handed.CONNECTION) {
      return handed(ofRequest.handed());
    }
    if (argument instanceof CallPlanner.Scopes required) {
      return constants.scopes(required.call()).name();
    }
    return locals.of(argument);
  }

  /** What the runtime hands over. */
  static String handed(ParameterSource.Handed handed) {
    return switch (handed) {
      case REQUEST -> "request.view()";
      case RESPONSE_HEADERS -> "request.responseHeaders()";
      case BACKGROUND_TASKS -> "request.backgroundTasks()";
      case CONNECTION -> throw new IllegalArgumentException("handed over when the request is over");
    };
  }
}
