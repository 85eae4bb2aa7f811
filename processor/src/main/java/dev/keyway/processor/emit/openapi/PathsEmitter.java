package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.ParameterSource.Mention;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.plan.CallbacksPlan;
import dev.keyway.processor.plan.OperationPlan;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes operations by their paths and methods: those that are served, and those that are sent. */
final class PathsEmitter {
  private final SchemaEmitter schemas;
  private final InputSchemas inputs;
  private final RequestBodyEmitter requestBodies;
  private final ResponsesEmitter responses;
  private final CallbackEmitter callbacks;

  PathsEmitter(SchemaEmitter schemas, CallbacksPlan callbacks) {
    this.schemas = schemas;
    this.inputs = new InputSchemas(schemas);
    this.requestBodies = new RequestBodyEmitter(inputs);
    this.responses = new ResponsesEmitter(schemas);
    this.callbacks = new CallbackEmitter(callbacks, this::sent);
  }

  /** The path items of what the API answers. */
  Map<String, Object> served(List<OperationPlan> operations) {
    return byPath(operations, operation -> operation(operation, responses.responses(operation)));
  }

  /** The path items of what the API asks of others. */
  Map<String, Object> sent(List<OperationPlan> requests) {
    return byPath(requests, request -> operation(request, responses.toSent(request)));
  }

  /** The callbacks that several operations refer to, by name. */
  Map<String, Object> callbackComponents() {
    return callbacks.components();
  }

  private static Map<String, Object> byPath(
      List<OperationPlan> all, Function<OperationPlan, Map<String, Object>> emitter) {
    Map<String, Map<HttpMethod, OperationPlan>> byPath = new LinkedHashMap<>();
    for (OperationPlan operation : all) {
      byPath
          .computeIfAbsent(operation.path(), path -> new EnumMap<>(HttpMethod.class))
          .put(operation.method(), operation);
    }
    Members paths = new Members();
    byPath.forEach((path, operations) -> {
      Members item = new Members();
      operations.forEach((method, operation) ->
          item.put(method.name().toLowerCase(Locale.ROOT), emitter.apply(operation)));
      paths.put(path, item.map());
    });
    return paths.map();
  }

  /** @param byStatus what is answered */
  private Map<String, Object> operation(OperationPlan operation, Map<String, Object> byStatus) {
    Members members = new Members()
        .put("tags", operation.tags())
        .put("summary", operation.summary())
        .put("description", operation.description())
        .put("externalDocs", MetadataEmitter.externalDocs(operation.notes().externalDocs()))
        .put("operationId", operation.operationId())
        .put("parameters", operation.parameters().stream().map(this::parameter).toList());
    operation
        .requestBody()
        .ifPresent(body -> members.put("requestBody", requestBodies.requestBody(body)));
    return members
        .put("responses", byStatus)
        .put("callbacks", callbacks.of(operation))
        .put("deprecated", operation.deprecated())
        .put("security", SecurityEmitter.requirements(operation.security()))
        .putAll(MessagesEmitter.messages(operation.success().body(), schemas))
        .map();
  }

  private Map<String, Object> parameter(InputPlan input) {
    RequestValue value = input.value();
    String in = switch (value.location()) {
      case PATH -> "path";
      case QUERY -> "query";
      case HEADER -> "header";
      case COOKIE -> "cookie";
      case INFERRED, FORM ->
        throw new IllegalArgumentException("no parameter: " + value.location());
    };
    return new Members()
        .put("name", value.name())
        .put("in", in)
        .put("description", input.description())
        .put("required", in.equals("path") || value.presence().isRequired())
        .put("deprecated", value.mention() == Mention.DEPRECATED)
        .putAlways("schema", ExampleEmitter.withUnnamed(inputs.schema(value), input.examples()))
        .put("examples", ExampleEmitter.named(input.examples()))
        .map();
  }
}
