package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousGrantRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new AmbiguousGrantRule().check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void grantThatNoSchemeLeadsToIsReported() {
    assertThat(reported(api(get("/a", "a", level("Routes.a"), depends("token", "Token")))
            .with(grants("token", "Token"))))
        .containsExactly(
            "AmbiguousGrant at Providers.token: Providers.token returns granted scopes, but no"
                + " security scheme leads to it.");
  }

  @Test
  void grantOfTwoSchemesIsReported() {
    assertThat(reported(api(get("/a", "a", level("Routes.a"), depends("token", "Token")))
            .with(grants("token", "Token", credential("one", "OAuth2"), credential("two", "Staff")))
            .with(scheme("OAuth2"), scheme("Staff"))))
        .containsExactly(
            "AmbiguousGrant at Providers.token: Providers.token returns granted scopes, but several"
                + " security schemes lead to it: OAuth2, Staff.");
  }

  @Test
  void grantOfOneSchemeIsFine() {
    assertThat(reported(api(get("/a", "a", level("Routes.a"), depends("token", "Token")))
            .with(grants("token", "Token", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2"))))
        .isEmpty();
  }
}
