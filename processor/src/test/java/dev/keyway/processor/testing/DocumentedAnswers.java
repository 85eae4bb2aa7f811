package dev.keyway.processor.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the answers of a server against its own OpenAPI document: a status that the operation doesn't
 * have, a media type, a missing header field or a body that breaks its schema is a mistake, whatever
 * the test is about.
 */
public final class DocumentedAnswers {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** Reads the document. */
  public DocumentedAnswers(String openApi) {
    this.document = JsonMapper.shared().readTree(openApi);
  }

  /**
   * Holds one answer against the document. What no operation was asked for (an unknown path or method,
   * a redirect to another path, what Keyway itself serves) isn't described.
   *
   * @param target the path and query of the request
   * @throws AssertionError if the document says something else
   */
  public void check(String method, String target, HttpResponse<String> answer) {
    operation(method, target.replaceFirst("\\?.*", ""))
        .ifPresent(operation -> check(operation, method + " " + target, answer));
  }

  private void check(JsonNode operation, String request, HttpResponse<String> answer) {
    JsonNode responses = operation.get("responses");
    String status = Integer.toString(answer.statusCode());
    JsonNode response = resolved(responses.path(status));
    if (response.isMissingNode()) {
      response = resolved(responses.path(status.charAt(0) + "XX"));
    }
    if (response.isMissingNode()) {
      response = resolved(responses.path("default"));
      require(
          answer.statusCode() >= 400 && !response.isMissingNode(),
          request,
          "status " + status + " isn't documented");
    }
    for (var field : response.path("headers").properties()) {
      boolean required = field.getValue().path("required").asBoolean(false);
      require(
          !required || answer.headers().firstValue(field.getKey()).isPresent(),
          request,
          "lacks the documented field " + field.getKey());
    }
    boolean hasContent =
        !answer.body().isEmpty() || answer.headers().firstValue("Content-Type").isPresent();
    if (hasContent) {
      checkContent(response, request + " → " + status, answer);
    } else {
      require(
          response.path("content").isEmpty(),
          request + " → " + status,
          "lacks the documented content");
    }
  }

  private void checkContent(JsonNode response, String request, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String mediaType = type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
    JsonNode contents = response.path("content");
    JsonNode content = contents.has(mediaType) ? contents.path(mediaType) : contents.path("*/*");
    require(!content.isMissingNode(), request, "the media type " + type + " isn't documented");
    JsonNode schema = content.path("schema");
    boolean json = mediaType.equals("application/json") || mediaType.endsWith("+json");
    boolean bytes = schema.path("format").asString("").equals("binary");
    if (!schema.isMissingNode() && json && !bytes) {
      List<String> problems = schema(schema).validate(answer.body(), InputFormat.JSON).stream()
          .map(Object::toString)
          .toList();
      require(problems.isEmpty(), request, problems + " in " + answer.body());
    }
  }

  /** The schema with the document's components below it, where its references lead. */
  private Schema schema(JsonNode schema) {
    return compiled.computeIfAbsent(schema.toString(), text -> {
      ObjectNode whole = JsonMapper.shared().createObjectNode();
      whole.set("components", document.path("components"));
      whole.putArray("allOf").add(schema);
      return SCHEMAS.getSchema(whole.toString());
    });
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : document.at(reference.stringValue().substring("#".length()));
  }

  /** The operation whose template fits, with the fewest variables. */
  private Optional<JsonNode> operation(String method, String path) {
    return document.path("paths").properties().stream()
        .filter(item -> fits(item.getKey(), path))
        .min(Comparator.comparing(
            item -> VARIABLE.matcher(item.getKey()).results().count()))
        .map(item -> item.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(operation -> !operation.isMissingNode());
  }

  private static boolean fits(String template, String path) {
    StringBuilder pattern = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    int copied = 0;
    while (variable.find()) {
      pattern
          .append(Pattern.quote(template.substring(copied, variable.start())))
          .append("[^/]+");
      copied = variable.end();
    }
    return path.matches(pattern + Pattern.quote(template.substring(copied)));
  }

  private static void require(boolean holds, String request, String otherwise) {
    if (!holds) {
      throw new AssertionError(request + ": " + otherwise);
    }
  }
}
