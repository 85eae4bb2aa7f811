package dev.keyway.processor.plan;

import dev.keyway.processor.model.ApiMetadata;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What openapi.json says of an API.
 *
 * @param description empty if there is none
 * @param metadata its servers included, even those that nobody declared
 * @param operations in the order of the router; paths are listed as they first appear
 * @param objects all that any operation's types refer to; those that none refers to are left out
 */
public record OpenApiPlan(
    String title,
    String version,
    String description,
    ApiMetadata metadata,
    List<OperationPlan> operations,
    List<SecurityScheme> schemes,
    List<JsonObject> objects) {
  public OpenApiPlan {
    operations = List.copyOf(operations);
    schemes = List.copyOf(schemes);
    objects = List.copyOf(objects);
  }

  /** What it sends to those who have asked for it, as operations whose paths are the names. */
  public List<OperationPlan> webhooks() {
    return metadata.webhooks().stream().map(WebhookPlanner::plan).toList();
  }

  /** What it sends because of its operations. */
  public CallbacksPlan callbacks() {
    return CallbacksPlan.of(operations);
  }

  /** Everything that has types: its operations, and all that it sends. */
  Stream<OperationPlan> requests() {
    CallbacksPlan callbacks = callbacks();
    return Stream.of(
            operations.stream(),
            operations.stream()
                .flatMap(operation -> callbacks.of(operation).values().stream())
                .flatMap(listed -> listed.requests().stream()),
            webhooks().stream())
        .flatMap(Function.identity());
  }

  /** An API of which nothing else is known. */
  public OpenApiPlan(
      String title,
      String version,
      String description,
      List<OperationPlan> operations,
      List<SecurityScheme> schemes,
      List<JsonObject> objects) {
    this(title, version, description, ApiMetadata.NONE, operations, schemes, objects);
  }

  /** The same about some of the operations only. */
  OpenApiPlan about(List<OperationPlan> some) {
    return new OpenApiPlan(title, version, description, metadata, some, schemes, objects);
  }
}
