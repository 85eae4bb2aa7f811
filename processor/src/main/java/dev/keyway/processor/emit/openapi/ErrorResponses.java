package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.plan.SchemaNames;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers to requests that are refused: problem documents (RFC 9457), as the runtime writes
 * them.
 */
final class ErrorResponses {
  private ErrorResponses() {}

  /** The response object of a status. */
  static Map<String, Object> response(int status) {
    Members response = new Members().put("description", description(status));
    if (status == 401 || status == 403) {
      response.put("headers", Map.of("WWW-Authenticate", challenge()));
    }
    String schema = status == 422 ? SchemaNames.VALIDATION_PROBLEM : SchemaNames.PROBLEM;
    return response
        .put(
            "content",
            Map.of("application/problem+json", Map.of("schema", SchemaEmitter.reference(schema))))
        .map();
  }

  /** The component schemas that the responses of these statuses refer to, by name. */
  static SortedMap<String, Map<String, Object>> schemas(List<Integer> statuses) {
    SortedMap<String, Map<String, Object>> schemas = new TreeMap<>();
    for (int status : statuses) {
      if (status == 422) {
        schemas.put(SchemaNames.VALIDATION_PROBLEM, validationProblem());
      } else {
        schemas.put(SchemaNames.PROBLEM, problem());
      }
    }
    return schemas;
  }

  private static String description(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "The credential is missing or isn't valid.";
      case 403 -> "The credential doesn't permit this operation.";
      case 404 -> "There is nothing here.";
      case 413 -> "The body is too large.";
      case 415 -> "The body is of a media type that isn't supported.";
      case 422 -> "The request isn't valid.";
      default -> "An error.";
    };
  }

  private static Map<String, Object> challenge() {
    return new Members()
        .put("description", "How to authenticate, and which scopes are required.")
        .put("required", true)
        .put("schema", string(""))
        .map();
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
                .put("items", validationError())
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
        .put("pointer", string("The place in a JSON body, as a JSON pointer (RFC 6901)."))
        .put("type", string("The keyword of JSON Schema that isn't satisfied."))
        .put("message", string("What is wrong, to be read after the name."));
    return object("", members, List.of("in", "type", "message"));
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
