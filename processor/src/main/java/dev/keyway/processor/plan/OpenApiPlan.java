package dev.keyway.processor.plan;

import dev.keyway.processor.model.ApiMetadata;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;

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

  /** What it sends, as operations whose paths are the names. */
  public List<OperationPlan> webhooks() {
    return metadata.webhooks().stream().map(WebhookPlanner::plan).toList();
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
