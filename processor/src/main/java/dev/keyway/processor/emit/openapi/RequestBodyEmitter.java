package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.util.List;
import java.util.Map;

/** Writes the bodies of requests. */
final class RequestBodyEmitter {
  private final InputSchemas schemas;

  RequestBodyEmitter(InputSchemas schemas) {
    this.schemas = schemas;
  }

  /** The request body object. */
  Map<String, Object> requestBody(RequestBodyPlan body) {
    if (body instanceof RequestBodyPlan.Json json) {
      return new Members()
          .put("description", json.description())
          .put("required", json.presence().isRequired())
          .put(
              "content",
              ExampleEmitter.with(
                  ContentEmitter.content(
                      "application/json", schemas.schema(json.type(), json.presence())),
                  json.examples()))
          .map();
    }
    if (body instanceof RequestBodyPlan.Members object) {
      return new Members()
          .put(
              "required",
              object.members().stream().anyMatch(member -> member.presence().isRequired()))
          .put("content", ContentEmitter.content("application/json", schemas.members(object)))
          .map();
    }
    if (body instanceof RequestBodyPlan.Raw raw) {
      return new Members()
          .put("description", raw.description())
          .put("required", raw.body().presence().isRequired())
          .put("content", ContentEmitter.of(raw.body()))
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

  private static Map<String, Object> content(
      RequestBodyPlan.Form form, Map<String, Object> schema) {
    Members content = new Members();
    if (!form.hasFiles()) {
      content.putAll(ContentEmitter.content("application/x-www-form-urlencoded", schema));
    }
    return content.putAll(ContentEmitter.content("multipart/form-data", schema)).map();
  }
}
