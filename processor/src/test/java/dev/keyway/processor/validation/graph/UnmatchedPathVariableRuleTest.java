package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.intValue;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmatchedPathVariableRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new UnmatchedPathVariableRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void variableThatNobodyTakesIsReported() {
    assertThat(reported(
            api(get("/{id}/{name}", "a", level("Routes.a"), intValue(Location.INFERRED, "id")))))
        .containsExactly(
            "UnmatchedPathVariable at Routes.a: No parameter of a takes the path variable {name}.");
  }

  @Test
  void parameterWithoutVariableIsReported() {
    assertThat(reported(api(get(
            "/{id}",
            "a",
            level("Routes.a"),
            intValue(Location.INFERRED, "id"),
            intValue(Location.PATH, "ident")))))
        .containsExactly(
            "UnmatchedPathVariable at ident: The path of GET /{id} has no variable \"ident\".");
  }

  @Test
  void dependencyMayTakeTheVariable() {
    assertThat(reported(api(get("/{id}", "a", level("Routes.a"), depends("order", "Order")))
            .with(provides("order", "Order", intValue(Location.PATH, "id")))))
        .isEmpty();
  }

  @Test
  void variableIsNeverAbsent() {
    assertThat(reported(api(get(
            "/{id}",
            "a",
            level("Routes.a"),
            text(Location.INFERRED, "id", new Presence.AsNull())))))
        .containsExactly("PointlessOptional at id: The path variable {id} is always there.");
  }
}
