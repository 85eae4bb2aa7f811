package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.graph.RequestValues;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.ResponseBody;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Works out what OpenAPI says of an endpoint. */
final class OperationPlanner {
  private final Api api;
  private final Schemes schemes;

  OperationPlanner(Api api, Schemes schemes) {
    this.api = api;
    this.schemes = schemes;
  }

  OperationPlan plan(EndpointTree tree) {
    Endpoint endpoint = tree.endpoint();
    List<Parameter> parameters = tree.parameters();
    List<OperationPlan.InputPlan> all = inputs(parameters, endpoint);
    List<OperationPlan.InputPlan> inputs = all.stream()
        .filter(input -> input.value().mention() != ParameterSource.Mention.HIDDEN)
        .toList();
    List<OperationPlan.InputPlan> fields = inputs.stream()
        .filter(input -> input.value().location() == Location.FORM)
        .toList();
    KnownValues known = new KnownValues(tree, schemes);
    Optional<OperationPlan.RequestBodyPlan> body = fields.isEmpty()
        ? raw(tree.parameters()).or(() -> json(tree))
        : Optional.of(
            new OperationPlan.RequestBodyPlan.Form(fields, known.isClosed(Location.FORM)));
    List<OperationPlan.SecurityRequirement> security = security(tree);
    return new OperationPlan(
        endpoint.httpMethod(),
        endpoint.template().openApiPath(),
        endpoint.operationId(),
        endpoint.tags(),
        endpoint.summary(),
        endpoint.description(),
        endpoint.deprecated(),
        inputs.stream()
            .filter(input -> input.value().location() != Location.FORM)
            .sorted(Comparator.comparing(input -> input.value().location()))
            .toList(),
        body,
        new OperationPlan.SuccessPlan(
            endpoint.answer().status(),
            endpoint.answer().body(),
            endpoint.responseDescription(),
            endpoint.examples(),
            endpoint.answer().cacheDirectives()),
        errors(tree, all, body, security, known.areClosed()),
        failures(tree),
        tree.responses(),
        security,
        tree.publicLevel().flatMap(Level::publicReason),
        endpoint.notes());
  }

  /** Every value once, the endpoint's own before those of its dependencies. */
  private static List<OperationPlan.InputPlan> inputs(
      List<Parameter> parameters, Endpoint endpoint) {
    Map<List<Object>, OperationPlan.InputPlan> inputs = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.source() instanceof ParameterSource.RequestValue declared) {
        ParameterSource.RequestValue value = RequestValues.located(declared, endpoint);
        inputs.putIfAbsent(
            List.of(value.location(), value.name()),
            new OperationPlan.InputPlan(value, parameter.description(), parameter.examples()));
      }
    }
    return List.copyOf(inputs.values());
  }

  private static Optional<OperationPlan.RequestBodyPlan> raw(List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.source() instanceof ParameterSource.RawBody)
        .findFirst()
        .map(parameter -> new OperationPlan.RequestBodyPlan.Raw(
            (ParameterSource.RawBody) parameter.source(), parameter.description()));
  }

  private Optional<OperationPlan.RequestBodyPlan> json(EndpointTree tree) {
    List<OperationPlan.MemberPlan> bodies = RequestBodies.of(tree).stream()
        .map(parameter -> {
          ParameterSource.JsonBody body = (ParameterSource.JsonBody) parameter.source();
          return new OperationPlan.MemberPlan(
              body.member(),
              body.type(),
              body.presence(),
              parameter.description(),
              parameter.examples());
        })
        .toList();
    if (RequestBodies.areMembers(tree)) {
      return Optional.of(new OperationPlan.RequestBodyPlan.Members(bodies, api.forbidsUnknown()));
    }
    return bodies.stream()
        .findFirst()
        .map(body -> new OperationPlan.RequestBodyPlan.Json(
            body.type(), body.presence(), body.description(), body.examples()));
  }

  private List<OperationPlan.FailurePlan> failures(EndpointTree tree) {
    return FailuresPlanner.effective(api.handlersFor(tree.routes().type())).stream()
        .map(handler -> new OperationPlan.FailurePlan(
            handler.status(),
            handler.answer() instanceof ExceptionHandler.Answer.Json json
                ? Optional.of(json.json())
                : Optional.empty(),
            handler.description()))
        .toList();
  }

  private List<OperationPlan.SecurityRequirement> security(EndpointTree tree) {
    return schemes.of(tree).stream()
        .map(scheme -> new OperationPlan.SecurityRequirement(
            scheme, schemes.required(tree, scheme), schemes.isOptional(tree, scheme)))
        .toList();
  }

  private static List<Integer> errors(
      EndpointTree tree,
      List<OperationPlan.InputPlan> inputs,
      Optional<OperationPlan.RequestBodyPlan> body,
      List<OperationPlan.SecurityRequirement> security,
      boolean areClosed) {
    SortedSet<Integer> errors = new TreeSet<>();
    if (!security.isEmpty()) {
      errors.add(401);
    }
    boolean compared =
        security.stream().anyMatch(requirement -> !requirement.scopes().isEmpty())
            && tree.nodes().stream().anyMatch(node -> node.dependency().grantsScopes());
    if (compared) {
      errors.add(403);
    }
    if (tree.endpoint().answer().isIn(Answer.Wrapper.OPTIONAL)) {
      errors.add(404);
    }
    if (tree.endpoint().answer().body() instanceof ResponseBody.File) {
      errors.addAll(List.of(404, 412, 416));
    }
    if (OfferedTypes.mayBeRefused(tree.endpoint().answer())) {
      errors.add(406);
    }
    if (tree.endpoint().answer().body() instanceof ResponseBody.WebSocket) {
      errors.add(426);
    }
    if (body.isPresent()) {
      errors.add(413);
    }
    boolean json = body.filter(what -> !(what instanceof OperationPlan.RequestBodyPlan.Form))
        .isPresent();
    if (json) {
      errors.add(415);
    }
    // Also where any text is valid today: a constraint isn't to change what clients were made for.
    if (json || areClosed || !inputs.isEmpty()) {
      errors.add(422);
    }
    return List.copyOf(errors);
  }
}
