package dev.keyway.processor.plan;

import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.OperationNotes;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/**
 * What OpenAPI says of an endpoint.
 *
 * @param path OpenAPI's path, mount point excluded
 * @param parameters path, query, header and cookie parameters, in the order in which the endpoint reads
 *     them, each once
 * @param errors the statuses of the errors that can really happen, ascending
 * @param failures what handlers of exceptions answer, in the order in which they are asked
 * @param declared what the endpoint, the levels around it and its dependencies say that they answer, the
 *     closest to the endpoint first
 * @param publicReason why anybody may call it
 * @param notes what else is said of it
 */
public record OperationPlan(
    HttpMethod method,
    String path,
    String operationId,
    List<String> tags,
    String summary,
    String description,
    boolean deprecated,
    List<InputPlan> parameters,
    Optional<RequestBodyPlan> requestBody,
    SuccessPlan success,
    List<Integer> errors,
    List<FailurePlan> failures,
    List<DeclaredResponse> declared,
    List<SecurityRequirement> security,
    Optional<String> publicReason,
    OperationNotes notes) {
  public OperationPlan {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    errors = List.copyOf(errors);
    failures = List.copyOf(failures);
    declared = List.copyOf(declared);
    security = List.copyOf(security);
  }

  /** The operation of an endpoint whose exceptions nobody handles, and that describes no responses. */
  public OperationPlan(
      HttpMethod method,
      String path,
      String operationId,
      List<String> tags,
      String summary,
      String description,
      boolean deprecated,
      List<InputPlan> parameters,
      Optional<RequestBodyPlan> requestBody,
      SuccessPlan success,
      List<Integer> errors,
      List<SecurityRequirement> security,
      Optional<String> publicReason) {
    this(
        method,
        path,
        operationId,
        tags,
        summary,
        description,
        deprecated,
        parameters,
        requestBody,
        success,
        errors,
        List.of(),
        List.of(),
        security,
        publicReason,
        OperationNotes.NONE);
  }

  /**
   * What a handler answers to an exception.
   *
   * @param type of the JSON; absent for a problem document
   * @param description empty if there is none
   */
  public record FailurePlan(int status, Optional<JsonType> type, String description) {}

  /** A value of the request, with what its Javadoc says. */
  public record InputPlan(
      ParameterSource.RequestValue value, String description, List<Example> examples) {
    public InputPlan {
      examples = List.copyOf(examples);
    }

    /** A value without examples. */
    public InputPlan(ParameterSource.RequestValue value, String description) {
      this(value, description, List.of());
    }
  }

  /** A parameter that is a member of the JSON body. */
  public record MemberPlan(
      String name, JsonType type, Presence presence, String description, List<Example> examples) {
    public MemberPlan {
      examples = List.copyOf(examples);
    }

    /** A member without examples. */
    public MemberPlan(String name, JsonType type, Presence presence, String description) {
      this(name, type, presence, description, List.of());
    }
  }

  /** What the body holds. */
  public sealed interface RequestBodyPlan {

    /** JSON. */
    record Json(JsonType type, Presence presence, String description, List<Example> examples)
        implements RequestBodyPlan {
      public Json {
        examples = List.copyOf(examples);
      }

      /** A body without examples. */
      public Json(JsonType type, Presence presence, String description) {
        this(type, presence, description, List.of());
      }
    }

    /**
     * A JSON object whose members are parameters. The body is required if one of them is.
     *
     * @param closed whether there may be no others
     */
    record Members(List<MemberPlan> members, boolean closed) implements RequestBodyPlan {
      public Members {
        members = List.copyOf(members);
      }
    }

    /** The body as it is. */
    record Raw(ParameterSource.RawBody body, String description) implements RequestBodyPlan {}

    /**
     * Form fields. The body is required if one of them is.
     *
     * @param closed whether there may be no others
     */
    record Form(List<InputPlan> fields, boolean closed) implements RequestBodyPlan {
      public Form {
        fields = List.copyOf(fields);
      }

      /** A form that may have other fields, too. */
      public Form(List<InputPlan> fields) {
        this(fields, false);
      }

      /** Whether a field is a file, which only a multipart form can hold. */
      public boolean hasFiles() {
        return fields.stream().anyMatch(field -> field.value().type().isFile());
      }
    }
  }

  /**
   * The answer if all goes well.
   *
   * @param cacheDirectives what it says to caches; absent: nothing is declared
   */
  public record SuccessPlan(
      int status,
      ResponseBody body,
      String description,
      List<Example> examples,
      Optional<String> cacheDirectives) {
    public SuccessPlan {
      examples = List.copyOf(examples);
    }

    /** An answer of which nothing is declared for caches. */
    public SuccessPlan(int status, ResponseBody body, String description, List<Example> examples) {
      this(status, body, description, examples, Optional.empty());
    }

    /** An answer without examples. */
    public SuccessPlan(int status, ResponseBody body, String description) {
      this(status, body, description, List.of());
    }
  }

  /**
   * What the operation asks of a scheme. All of an operation's requirements must be met; where all are
   * optional, none need be.
   *
   * @param scopes outermost first, each once
   */
  public record SecurityRequirement(
      SecurityScheme scheme, List<ScopeUse> scopes, boolean optional) {
    public SecurityRequirement {
      scopes = List.copyOf(scopes);
    }
  }
}
