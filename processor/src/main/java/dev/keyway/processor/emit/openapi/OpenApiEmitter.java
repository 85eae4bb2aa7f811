package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.plan.OpenApiPlan;
import dev.keyway.processor.plan.SchemaNames;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the OpenAPI document of an API. */
public final class OpenApiEmitter {
  private static final String OPENAPI = "3.1.1";

  private final OpenApiPlan plan;
  private final ComponentSchemas schemas;
  private final PathsEmitter operations;

  private OpenApiEmitter(OpenApiPlan plan) {
    this.plan = plan;
    SchemaNames names = SchemaNames.of(plan);
    SchemaEmitter types = new SchemaEmitter(names);
    this.schemas = new ComponentSchemas(names, types);
    this.operations = new PathsEmitter(types, plan.callbacks());
  }

  /** The text of openapi.json. */
  public static String emit(OpenApiPlan plan) {
    return JsonWriter.write(new OpenApiEmitter(plan).document());
  }

  private Map<String, Object> document() {
    Map<String, Object> paths = operations.served(plan.operations());
    return new Members()
        .put("openapi", OPENAPI)
        .put("info", info())
        .put("servers", MetadataEmitter.servers(plan.metadata()))
        .putAlways("paths", paths)
        .put("webhooks", operations.sent(plan.webhooks()))
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
            "schemas", schemas.all(ErrorResponses.schemas(errors, References.in(paths, responses))))
        .put("responses", responses)
        .put("securitySchemes", SecurityEmitter.schemes(plan.schemes()))
        .put("callbacks", operations.callbackComponents())
        .map();
  }
}
