package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.OperationPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what operations may answer, by status: their success first, any other error last. */
final class ResponsesEmitter {
  private final SchemaEmitter schemas;
  private final ContentEmitter content;
  private final DeclaredResponses declared;

  ResponsesEmitter(SchemaEmitter schemas) {
    this.schemas = schemas;
    this.content = new ContentEmitter(schemas);
    this.declared = new DeclaredResponses(schemas, content);
  }

  /** All responses of an endpoint. */
  Map<String, Object> responses(OperationPlan operation) {
    OperationPlan.SuccessPlan success = operation.success();
    String status = Integer.toString(success.status());
    Members responses = new Members().put(status, success(success));
    if (success.body() instanceof ResponseBody.File) {
      addPartsAndConditions(responses, content.of(success.body()));
    }
    addErrors(responses, operation);
    return declared.added(operation.declared(), status, responses.map());
  }

  /** The responses of a request that is sent: of what others answer, only what is declared is known. */
  Map<String, Object> toSent(OperationPlan request) {
    String status = Integer.toString(request.success().status());
    return Map.of(status, Objects.requireNonNull(responses(request).get(status)));
  }

  private Map<String, Object> success(OperationPlan.SuccessPlan success) {
    return new Members()
        .put(
            "description",
            success.description().isEmpty()
                ? StatusTexts.phrase(Integer.toString(success.status()))
                : success.description())
        .put("headers", ResponseHeaders.of(success))
        .put("content", ExampleEmitter.with(content.of(success.body()), success.examples()))
        .map();
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

  private void addErrors(Members responses, OperationPlan operation) {
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
  }
}
