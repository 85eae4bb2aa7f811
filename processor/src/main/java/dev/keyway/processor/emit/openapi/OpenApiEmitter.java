package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Mention;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.OpenApiPlan;
import dev.keyway.processor.plan.OperationPlan;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import dev.keyway.processor.plan.SchemaNames;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes the OpenAPI document of an API. */
public final class OpenApiEmitter {
  private static final String OPENAPI = "3.1.1";

  private final OpenApiPlan plan;
  private final SchemaEmitter schemas;
  private final CallbackEmitter callbacks;

  private OpenApiEmitter(OpenApiPlan plan) {
    this.plan = plan;
    this.schemas = new SchemaEmitter(SchemaNames.of(plan));
    this.callbacks =
        new CallbackEmitter(plan.callbacks(), requests -> byPath(requests, this::sent));
  }

  /** The text of openapi.json. */
  public static String emit(OpenApiPlan plan) {
    return JsonWriter.write(new OpenApiEmitter(plan).document());
  }

  private Map<String, Object> document() {
    Map<String, Object> paths = byPath(plan.operations(), this::operation);
    return new Members()
        .put("openapi", OPENAPI)
        .put("info", info())
        .put("servers", MetadataEmitter.servers(plan.metadata()))
        .putAlways("paths", paths)
        .put("webhooks", byPath(plan.webhooks(), this::sent))
        .put("components", components(paths))
        .put("tags", MetadataEmitter.tags(plan.metadata()))
        .put("externalDocs", MetadataEmitter.externalDocs(plan.metadata().externalDocs()))
        .map();
  }

  private Map<String, Object> info() {
    return new Members()
        .putAlways("title", plan.title())
        .put("summary", plan.metadata().summary())
        .put("description", plan.description())
        .put("termsOfService", plan.metadata().termsOfService())
        .put("contact", MetadataEmitter.contact(plan.metadata()))
        .put("license", MetadataEmitter.license(plan.metadata()))
        .putAlways("version", plan.version())
        .map();
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

  /** Of what others answer, no more is known than what is declared. */
  private Map<String, Object> sent(OperationPlan request) {
    Members operation = new Members().putAll(operation(request));
    String status = Integer.toString(request.success().status());
    Object answer = responses(request).get(status);
    return operation
        .put("responses", Map.of(status, Objects.requireNonNull(answer)))
        .map();
  }

  private Map<String, Object> operation(OperationPlan operation) {
    Members members = new Members()
        .put("tags", operation.tags())
        .put("summary", operation.summary())
        .put("description", operation.description())
        .put("externalDocs", MetadataEmitter.externalDocs(operation.notes().externalDocs()))
        .put("operationId", operation.operationId())
        .put("parameters", operation.parameters().stream().map(this::parameter).toList());
    operation.requestBody().ifPresent(body -> members.put("requestBody", requestBody(body)));
    return members
        .put("responses", responses(operation))
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
        .putAlways("schema", ExampleEmitter.withUnnamed(schemas.schema(value), input.examples()))
        .put("examples", ExampleEmitter.named(input.examples()))
        .map();
  }

  private Map<String, Object> requestBody(RequestBodyPlan body) {
    if (body instanceof RequestBodyPlan.Json json) {
      return new Members()
          .put("description", json.description())
          .put("required", json.presence().isRequired())
          .put(
              "content",
              ExampleEmitter.with(
                  content("application/json", schemas.schema(json.type(), json.presence())),
                  json.examples()))
          .map();
    }
    if (body instanceof RequestBodyPlan.Members object) {
      return new Members()
          .put(
              "required",
              object.members().stream().anyMatch(member -> member.presence().isRequired()))
          .put("content", content("application/json", schemas.members(object)))
          .map();
    }
    if (body instanceof RequestBodyPlan.Raw raw) {
      return new Members()
          .put("description", raw.description())
          .put("required", raw.body().presence().isRequired())
          .put("content", content(raw.body()))
          .map();
    }
    RequestBodyPlan.Form form = (RequestBodyPlan.Form) body;
    List<InputPlan> fields = form.fields();
    return new Members()
        .put(
            "required",
            fields.stream().anyMatch(field -> field.value().presence().isRequired()))
        .put("content", content(form, schemas.form(form)))
        .map();
  }

  private Map<String, Object> responses(OperationPlan operation) {
    OperationPlan.SuccessPlan success = operation.success();
    Members response = new Members()
        .put(
            "description",
            success.description().isEmpty()
                ? StatusTexts.phrase(Integer.toString(success.status()))
                : success.description());
    response.put("headers", headers(success));
    response.put("content", ExampleEmitter.with(content(success.body()), success.examples()));
    Members responses = new Members().put(Integer.toString(success.status()), response.map());
    if (success.body() instanceof ResponseBody.File) {
      addPartsAndConditions(responses, content(success.body()));
    }
    SortedSet<Integer> statuses = new TreeSet<>(operation.errors());
    operation.failures().forEach(failure -> statuses.add(failure.status()));
    for (int status : statuses) {
      List<OperationPlan.FailurePlan> failures = operation.failures().stream()
          .filter(failure -> failure.status() == status)
          .toList();
      // Anything may fail besides, a handler too.
      boolean own = status == 500 || operation.errors().contains(status);
      responses.put(
          Integer.toString(status),
          failures.isEmpty()
              ? ErrorResponses.reference(status)
              : ErrorResponses.response(status, own, failures, schemas::schema));
    }
    responses.put("default", ErrorResponses.referenceToOthers());
    return new DeclaredResponses(schemas, this::content)
        .added(operation.declared(), Integer.toString(success.status()), responses.map());
  }

  /** What a client gets that asks for a part, or for a file only if it has changed. */
  private static void addPartsAndConditions(Members responses, Map<String, Object> content) {
    responses
        .put(
            "206",
            new Members()
                .put("description", "The part that was asked for.")
                .put("content", content)
                .map())
        .put("304", Map.of("description", "The client has it already."));
  }

  private static Map<String, Object> headers(OperationPlan.SuccessPlan success) {
    if (success.body() instanceof ResponseBody.WebSocket webSocket) {
      return subprotocol(webSocket.subprotocols());
    }
    Members headers = new Members();
    success
        .cacheDirectives()
        .ifPresent(directives -> headers.put("Cache-Control", cacheControl(directives)));
    if (success.status() / 100 == 3) {
      headers.put("Location", location());
    }
    return headers.map();
  }

  private static Map<String, Object> cacheControl(String directives) {
    return new Members()
        .put("description", "Who may keep it, and for how long (RFC 9111).")
        .put(
            "schema",
            new Members()
                .put("type", "string")
                .put("examples", List.of(directives))
                .map())
        .map();
  }

  private static Map<String, Object> subprotocol(List<String> subprotocols) {
    if (subprotocols.isEmpty()) {
      return Map.of();
    }
    return Map.of(
        "Sec-WebSocket-Protocol",
        new Members()
            .put("description", "The subprotocol, if the client asks for one.")
            .put(
                "schema",
                new Members().put("type", "string").put("enum", subprotocols).map())
            .map());
  }

  static Map<String, Object> location() {
    return new Members()
        .put("description", "Where to go.")
        .put("required", true)
        .put(
            "schema",
            new Members().put("type", "string").put("format", "uri-reference").map())
        .map();
  }

  private Map<String, Object> content(ResponseBody body) {
    if (body instanceof ResponseBody.Json json) {
      return content(withoutCharset(json.mediaType()), schemas.schema(json.form()));
    }
    if (body instanceof ResponseBody.Text text) {
      return content(withoutCharset(text.mediaType()), Map.of("type", "string"));
    }
    if (body instanceof ResponseBody.Elements elements) {
      return elements.framing() == ResponseBody.Framing.ARRAY
          ? content(
              withoutCharset(elements.mediaType()),
              schemas.schema(new JsonType.ArrayOf(elements.form(), false)))
          : content(elements.mediaType(), Map.of("type", "string"));
    }
    if (body instanceof ResponseBody.File file) {
      return bytes(file.declared() ? withoutCharset(file.mediaType()) : "*/*");
    }
    if (body instanceof ResponseBody.Streamed streamed) {
      boolean isText = streamed.mediaType().startsWith("text/");
      return isText
          ? content(withoutCharset(streamed.mediaType()), Map.of("type", "string"))
          : bytes(streamed.mediaType());
    }
    return body instanceof ResponseBody.Bytes bytes ? bytes(bytes.mediaType()) : Map.of();
  }

  /**
   * Bytes need no schema (OpenAPI 3.1, section 4.8.14.3), but without one generators of clients leave
   * them out; this is what they know, from OpenAPI 3.0. JSON has a schema that nobody knows here.
   */
  private static Map<String, Object> bytes(String mediaType) {
    return mediaType.endsWith("json")
        ? Map.of(mediaType, Map.of())
        : content(
            mediaType,
            new Members().put("type", "string").put("format", "binary").map());
  }

  private static String withoutCharset(String mediaType) {
    return mediaType.replaceAll("(?i)\\s*;\\s*charset=[^;]*", "");
  }

  private static Map<String, Object> content(ParameterSource.RawBody body) {
    Members content = new Members();
    for (String type : body.mediaTypes()) {
      boolean text = body.kind() == ParameterSource.RawBody.Kind.TEXT && !type.endsWith("json");
      content.putAll(text ? content(type, Map.of("type", "string")) : bytes(type));
    }
    return content.map();
  }

  private static Map<String, Object> content(
      RequestBodyPlan.Form form, Map<String, Object> schema) {
    Members content = new Members();
    if (!form.hasFiles()) {
      content.putAll(content("application/x-www-form-urlencoded", schema));
    }
    return content.putAll(content("multipart/form-data", schema)).map();
  }

  private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
    return Map.of(mediaType, new Members().putAlways("schema", schema).map());
  }

  /** What nothing leads to is left out: where more is said of a status, its response stands in place. */
  private Map<String, Object> components(Map<String, Object> paths) {
    if (plan.operations().isEmpty() && plan.metadata().webhooks().isEmpty()) {
      return new Members()
          .put("securitySchemes", SecurityEmitter.schemes(plan.schemes()))
          .map();
    }
    SortedSet<Integer> errors = new TreeSet<>();
    plan.operations().forEach(operation -> errors.addAll(operation.errors()));
    Map<String, Object> responses = ErrorResponses.responses(errors, References.in(paths));
    return new Members()
        .put(
            "schemas",
            schemas.components(ErrorResponses.schemas(errors, References.in(paths, responses))))
        .put("responses", responses)
        .put("securitySchemes", SecurityEmitter.schemes(plan.schemes()))
        .put("callbacks", callbacks.components())
        .map();
  }
}
