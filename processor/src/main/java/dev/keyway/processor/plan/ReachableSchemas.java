package dev.keyway.processor.plan;

import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Messages;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The objects and enums that an API's operations use, each once, in the order in which they are
 * met.
 */
final class ReachableSchemas {
  private final Map<JsonType.Ref, JsonObject> known;
  private final Map<JsonType.Ref, JsonObject> objects = new LinkedHashMap<>();
  private final Map<TypeRef.Declared, JsonType.EnumOf> enums = new LinkedHashMap<>();

  private ReachableSchemas(List<JsonObject> known) {
    this.known =
        known.stream().collect(Collectors.toMap(JsonObject::ref, Function.identity(), (a, b) -> a));
  }

  static ReachableSchemas of(List<OperationPlan> operations, List<JsonObject> objects) {
    ReachableSchemas reachable = new ReachableSchemas(objects);
    for (OperationPlan operation : operations) {
      operation.parameters().forEach(reachable::visit);
      operation.requestBody().ifPresent(reachable::visit);
      if (operation.success().body() instanceof ResponseBody.Json json) {
        reachable.visit(json.form());
      }
      if (operation.success().body() instanceof ResponseBody.Elements elements
          && elements.framing() == ResponseBody.Framing.ARRAY) {
        reachable.visit(elements.form());
      }
      if (operation.success().body() instanceof ResponseBody.WebSocket webSocket) {
        reachable.visit(webSocket.messages());
      }
      operation.failures().forEach(failure -> failure.type().ifPresent(reachable::visit));
      operation.declared().forEach(reachable::visit);
    }
    return reachable;
  }

  List<JsonObject> objects() {
    return List.copyOf(objects.values());
  }

  List<JsonType.EnumOf> enums() {
    return List.copyOf(enums.values());
  }

  private void visit(RequestBodyPlan body) {
    if (body instanceof RequestBodyPlan.Json json) {
      visit(json.type());
    } else if (body instanceof RequestBodyPlan.Members object) {
      object.members().forEach(member -> visit(member.type()));
    } else if (body instanceof RequestBodyPlan.Form form) {
      form.fields().forEach(this::visit);
    }
  }

  private void visit(Messages messages) {
    messages.received().ifPresent(received -> visit(received.form()));
    messages.sent().ifPresent(sent -> visit(sent.form()));
  }

  private void visit(DeclaredResponse response) {
    if (response.body().orElse(null) instanceof ResponseBody.Json json) {
      visit(json.form());
    }
    response.headers().forEach(header -> visit(header.type()));
  }

  private void visit(InputPlan input) {
    RequestValue value = input.value();
    if (value.type().scalar() instanceof Scalar.EnumType type) {
      visit(type.json(""));
    }
  }

  private void visit(JsonType type) {
    if (type instanceof JsonType.ArrayOf array) {
      visit(array.items());
    } else if (type instanceof JsonType.MapOf map) {
      visit(map.keys());
      visit(map.values());
    } else if (type instanceof JsonType.Nullable nullable) {
      visit(nullable.type());
    } else if (type instanceof JsonType.Constrained constrained) {
      visit(constrained.type());
    } else if (type instanceof JsonType.EnumOf enumType) {
      // As a parameter's type, an enum comes without its Javadoc.
      enums.merge(enumType.type(), enumType, (a, b) -> a.description().isEmpty() ? b : a);
    } else if (type instanceof JsonType.Ref ref && !objects.containsKey(ref)) {
      JsonObject object = Optional.ofNullable(known.get(ref))
          .orElseThrow(() -> new IllegalStateException("nothing known of " + ref.type()));
      objects.put(ref, object);
      object.properties().forEach(property -> visit(property.type()));
      object.others().values().ifPresent(this::visit);
      object
          .choice()
          .ifPresent(choice -> choice.alternatives().forEach(each -> visit(each.type())));
    }
  }
}
