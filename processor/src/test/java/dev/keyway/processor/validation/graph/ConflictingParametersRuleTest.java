package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.body;
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

class ConflictingParametersRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new ConflictingParametersRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void oneParameterOfTwoTypesIsReported() {
    assertThat(reported(api(get(
                "/a",
                "a",
                level("Routes.a"),
                intValue(Location.QUERY, "limit"),
                depends("page", "Page")))
            .with(provides(
                "page", "Page", text(Location.INFERRED, "limit", new Presence.Required())))))
        .containsExactly(
            "ConflictingParameters at limit: The query parameter \"limit\" of GET /a is declared in"
                + " two ways.");
  }

  @Test
  void headersOfOneNameInAnotherCaseAreTheSame() {
    assertThat(reported(api(get(
            "/a",
            "a",
            level("Routes.a"),
            text(Location.HEADER, "X-A", new Presence.Required()),
            text(Location.HEADER, "x-a", new Presence.AsNull())))))
        .hasSize(1);
  }

  @Test
  void oneMemberOfTheBodyOfTwoTypesIsReported() {
    assertThat(reported(
            api(get("/a", "a", level("Routes.a"), body("item", "Item"), body("item", "Other")))))
        .containsExactly(
            "ConflictingParameters at item: The member \"item\" of the body of GET /a is declared in"
                + " two ways.");
    assertThat(reported(
            api(get("/a", "a", level("Routes.a"), body("item", "Item"), body("item", "Item")))))
        .isEmpty();
  }

  @Test
  void equalDeclarationsAndOtherPlacesAreFine() {
    assertThat(reported(api(get(
                "/a",
                "a",
                level("Routes.a"),
                intValue(Location.QUERY, "limit"),
                text(Location.HEADER, "limit", new Presence.Required()),
                depends("page", "Page")))
            .with(provides("page", "Page", intValue(Location.INFERRED, "limit")))))
        .isEmpty();
  }
}
