package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonObject.Alternative;
import dev.keyway.processor.model.JsonObject.Choice;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.testing.Declared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What compile-fail cases can't reach; the rest is in {@code compile-fail/UnresolvedExpression}. */
class UnresolvedExpressionRuleTest {
  private static final JsonType TEXT = new JsonType.Primitive("string", Optional.empty());

  private static JsonType.Ref ref(String name) {
    return new JsonType.Ref(type(name), Direction.INPUT);
  }

  @Test
  void aTypeThatIsOneOfItselfEndsTheSearch() {
    JsonObject object = new JsonObject(
        type("Node"),
        Direction.INPUT,
        "",
        List.of(new JsonObject.Property("name", TEXT, true, "")),
        Optional.empty(),
        Optional.of(new Choice(
            "type",
            List.of(new Alternative("node", ref("Node"))),
            Declared.everywhere(),
            at("Node"))),
        JsonObject.Others.ALLOWED,
        JsonObject.Notes.NONE);

    JsonPointers pointers = new JsonPointers(List.of(object));

    assertThat(pointers.follow(ref("Node"), List.of("name")).missing()).isEmpty();
    assertThat(pointers.follow(ref("Node"), List.of("next")))
        .isEqualTo(new JsonPointers.Target(ref("Node"), Optional.of("next"), List.of("name")));
  }

  @Test
  void anythingCanBeBelowAnything() {
    JsonPointers pointers = new JsonPointers(List.of());

    assertThat(pointers.follow(new JsonType.Any(), List.of("a", "b")).missing()).isEmpty();
    assertThat(pointers.notSingle(new JsonType.Any())).isEmpty();
  }
}
