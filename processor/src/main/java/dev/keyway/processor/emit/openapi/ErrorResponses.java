package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.plan.OperationPlan.FailurePlan;
import dev.keyway.processor.plan.SchemaNames;
import dev.keyway.processor.plan.SchemaPointers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers to requests that are refused: problem documents (RFC 9457), as the runtime writes
 * them.
 */
final class ErrorResponses {
  /** The component response of all statuses that an operation doesn't name. */
  private static final String OTHERS = "Error";

  private static final String COMPONENTS = "#/components/responses/";

  private ErrorResponses() {}

  /** The reference to the response of a status that Keyway itself answers. */
  static Map<String, Object> reference(int status) {
    return Map.of("$ref", COMPONENTS + name(status));
  }

  /**
   * The reference to the response of all other statuses: what any request may be refused with, before
   * anybody looks at its endpoint, and what the endpoint itself refuses it with.
   */
  static Map<String, Object> referenceToOthers() {
    return Map.of("$ref", COMPONENTS + OTHERS);
  }

  /**
   * The response object of a status that handlers of exceptions answer.
   *
   * @param own whether Keyway itself answers it, too
   * @param failures what the handlers answer with it
   * @param schema of a type
   */
  static Map<String, Object> response(
      int status,
      boolean own,
      List<FailurePlan> failures,
      Function<JsonType, Map<String, Object>> schema) {
    String described = Stream.concat(
            own ? Stream.of(description(status)) : Stream.empty(),
            failures.stream().map(FailurePlan::description).filter(text -> !text.isEmpty()))
        .distinct()
        .collect(Collectors.joining(" "));
    Members response =
        new Members().put("description", described.isEmpty() ? description(status) : described);
    if (own && (status == 401 || status == 403)) {
      response.put("headers", Map.of("WWW-Authenticate", ResponseHeaders.challenge()));
    }
    Set<Object> problems = new LinkedHashSet<>();
    if (own) {
      problems.add(SchemaEmitter.reference(schemaName(status)));
    }
    Set<Object> values = new LinkedHashSet<>();
    for (FailurePlan failure : failures) {
      failure
          .type()
          .ifPresentOrElse(
              type -> values.add(schema.apply(type)),
              () -> problems.add(SchemaEmitter.reference(SchemaNames.PROBLEM)));
    }
    Members content = new Members();
    addContent(content, "application/problem+json", problems);
    addContent(content, "application/json", values);
    return response.put("content", content.map()).map();
  }

  private static void addContent(Members content, String mediaType, Set<Object> schemas) {
    if (!schemas.isEmpty()) {
      Object schema =
          schemas.size() == 1 ? schemas.iterator().next() : Map.of("anyOf", List.copyOf(schemas));
      content.put(mediaType, new Members().putAlways("schema", schema).map());
    }
  }

  /**
   * The component responses of these statuses, by name.
   *
   * @param referred what is referred to; others are left out
   */
  static Map<String, Object> responses(Collection<Integer> statuses, Set<String> referred) {
    SortedMap<String, Object> responses = new TreeMap<>();
    statuses.forEach(status -> responses.put(name(status), response(status)));
    responses.put(OTHERS, others());
    responses.keySet().removeIf(name -> !referred.contains(COMPONENTS + name));
    return responses;
  }

  /** The phrase of the status (RFC 9110, section 15.5) as one word. */
  private static String name(int status) {
    return switch (status) {
      case 400 -> "BadRequest";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "NotFound";
      case 406 -> "NotAcceptable";
      case 412 -> "PreconditionFailed";
      case 413 -> "ContentTooLarge";
      case 415 -> "UnsupportedMediaType";
      case 416 -> "RangeNotSatisfiable";
      case 422 -> "UnprocessableContent";
      case 426 -> "UpgradeRequired";
      default -> "Status" + status;
    };
  }

  /** What a reference to the response of a status leads to, or the response of all other statuses. */
  static Map<String, Object> referred(String status) {
    return status.equals("default") ? others() : response(Integer.parseInt(status));
  }

  /** The content of an error of which nothing else is said. */
  static Map<String, Object> problemContent() {
    Members content = new Members();
    addContent(
        content, "application/problem+json", Set.of(SchemaEmitter.reference(SchemaNames.PROBLEM)));
    return content.map();
  }

  private static Map<String, Object> response(int status) {
    return response(status, true, List.of(), type -> Map.of());
  }

  private static Map<String, Object> others() {
    return new Members()
        .put("description", "Any other error.")
        .put("content", problemContent())
        .map();
  }

  private static String schemaName(int status) {
    return status == 422 ? SchemaNames.VALIDATION_PROBLEM : SchemaNames.PROBLEM;
  }

  /**
   * The component schemas of problem documents, by name.
   *
   * @param referred what is referred to; others are left out
   */
  static SortedMap<String, Map<String, Object>> schemas(
      Collection<Integer> statuses, Set<String> referred) {
    SortedMap<String, Map<String, Object>> schemas = new TreeMap<>();
    if (referred.contains(SchemaPointers.component(SchemaNames.PROBLEM))) {
      schemas.put(SchemaNames.PROBLEM, problem());
    }
    if (statuses.contains(422)) {
      schemas.put(SchemaNames.VALIDATION_PROBLEM, validationProblem());
      schemas.put(SchemaNames.VALIDATION_ERROR, validationError());
    }
    return schemas;
  }

  private static String description(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "The credential is missing or isn't valid.";
      case 403 -> "The credential doesn't permit this operation.";
      case 404 -> "There is nothing here.";
      case 406 -> "The answer is of no media type that the client takes.";
      case 412 -> "What the request depends on has changed.";
      case 413 -> "The body is too large, or nested too deep.";
      case 415 -> "The body is of a media type that isn't supported.";
      case 416 -> "There is no such part.";
      case 422 -> "The request isn't valid.";
      case 426 -> "The request isn't the handshake of a WebSocket (RFC 6455).";
      default -> "An error.";
    };
  }

  private static Map<String, Object> problem() {
    return object("An error (RFC 9457).", problemMembers(), List.of("title", "status", "detail"));
  }

  private static Map<String, Object> validationProblem() {
    Members members = problemMembers()
        .put(
            "errors",
            new Members()
                .put("type", "array")
                .put("items", SchemaEmitter.reference(SchemaNames.VALIDATION_ERROR))
                .put("minItems", 1)
                .map());
    return object(
        "All that is wrong with a request (RFC 9457).",
        members,
        List.of("title", "status", "detail", "errors"));
  }

  private static Members problemMembers() {
    return new Members()
        .put("title", string("The phrase of the status."))
        .put(
            "status",
            new Members()
                .put("type", "integer")
                .put("format", "int32")
                .put("description", "The status of the response.")
                .map())
        .put("detail", string("What is wrong with this request."));
  }

  private static Map<String, Object> validationError() {
    Members members = new Members()
        .put(
            "in",
            new Members()
                .put("type", "string")
                .put("description", "Where in the request.")
                .put("enum", List.of("path", "query", "header", "cookie", "body"))
                .map())
        .put("name", string("The name of the parameter or form field."))
        .put(
            "pointer",
            string(
                "The place in a JSON body, or of one of several values, as a JSON pointer (RFC 6901)."))
        .put("type", string("The keyword of JSON Schema that isn't satisfied."))
        .put("message", string("What is wrong, to be read after the name."));
    return object(
        "One thing that is wrong with a request.", members, List.of("in", "type", "message"));
  }

  private static Map<String, Object> object(
      String description, Members properties, List<String> required) {
    return new Members()
        .put("type", "object")
        .put("description", description)
        .put("properties", properties.map())
        .put("required", required)
        .map();
  }

  private static Map<String, Object> string(String description) {
    return new Members().put("type", "string").put("description", description).map();
  }
}
