package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.requiredScopes;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnenforcedScopeRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new UnenforcedScopeRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void scopeOfAnEdgeThatLeadsToNoCheckIsReportedThere() {
    assertThat(reported(api(get(
                "/a",
                "a",
                level("Routes.a"),
                depends("session", "Session", "x"),
                depends("token", "Token")))
            .with(
                provides("session", "Session"),
                grants("token", "Token", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2", "x"))))
        .containsExactly("UnenforcedScope at session:x: Nothing would check the scope \"x\".");
  }

  @Test
  void scopeOfASchemeThatTheCheckKnowsNothingOfIsReported() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "staff"), depends("token", "Token")))
            .with(grants("token", "Token", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2", "x"), scheme("Staff", "staff"))))
        .containsExactly(
            "UnenforcedScope at Routes.a:staff: Nothing would check the scope \"staff\".");
  }

  @Test
  void scopeThatNoSchemeDeclaresIsNotReportedTwice() {
    assertThat(reported(
            api(get("/a", "a", level("Routes.a", "typo"), depends("session", "Session", "typo2")))
                .with(provides("session", "Session"))
                .with(scheme("OAuth2", "x"))))
        .isEmpty();
  }

  @Test
  void scopesThatReachADependencyWhichTakesThemAreEnforced() {
    assertThat(reported(
            api(get("/a", "a", level("Routes.a", "x"), depends("active", "Active", "y")))
                .with(
                    provides("active", "Active", depends("user", "User", "z")),
                    provides("user", "User", requiredScopes("required"), credential("b", "OAuth2")))
                .with(scheme("OAuth2", "x", "y", "z"))))
        .isEmpty();
  }

  @Test
  void scopesThatReachAGrantAreEnforced() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "x"), depends("user", "User", "y")))
            .with(
                provides("user", "User", depends("token", "Token")),
                grants("token", "Token", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2", "x", "y"))))
        .isEmpty();
  }
}
