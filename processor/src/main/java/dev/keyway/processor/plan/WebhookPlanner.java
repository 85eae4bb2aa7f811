package dev.keyway.processor.plan;

import dev.keyway.processor.model.OperationNotes;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Webhook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out what OpenAPI says of a request that the API sends. */
final class WebhookPlanner {
  private WebhookPlanner() {}

  /** The operation; its path is the webhook's name. */
  static OperationPlan plan(Webhook webhook) {
    List<OperationPlan.InputPlan> inputs = webhook.parameters().stream()
        .map(parameter -> new OperationPlan.InputPlan(
            (RequestValue) parameter.source(), parameter.description(), parameter.examples()))
        .sorted(Comparator.comparing(input -> input.value().location()))
        .toList();
    return new OperationPlan(
        webhook.httpMethod(),
        webhook.name(),
        webhook.operationId(),
        webhook.tags(),
        webhook.summary(),
        webhook.description(),
        webhook.deprecated(),
        inputs,
        webhook
            .body()
            .map(body -> new OperationPlan.RequestBodyPlan.Json(
                body.type(), body.presence(), body.description(), body.examples())),
        new OperationPlan.SuccessPlan(
            webhook.status(), webhook.answer(), webhook.answerDescription(), webhook.examples()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new OperationNotes(webhook.externalDocs(), List.of()));
  }
}
