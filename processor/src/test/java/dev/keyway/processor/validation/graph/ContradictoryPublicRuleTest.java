package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.optionalCredential;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictoryPublicRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new ContradictoryPublicRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void publicEndpointThatDemandsACredentialIsReported() {
    assertThat(reported(api(get("/a", "a", publicLevel("Routes.a"), depends("user", "User")))
            .with(provides("user", "User", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2"))))
        .containsExactly(
            "ContradictoryPublic at Routes.a: GET /a is public, but demands the credential"
                + " \"bearer\".");
  }

  @Test
  void publicRoutesClassWithAnEndpointThatRequiresAScopeIsReported() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "x")))
            .routesLevel(publicLevel("Routes"))
            .with(grants("token", "Token", credential("bearer", "OAuth2")))
            .with(scheme("OAuth2", "x"))))
        .containsExactly(
            "ContradictoryPublic at Routes.a: GET /a is public, but requires the scope \"x\".");
  }

  @Test
  void optionalCredentialIsNoDemand() {
    assertThat(reported(
            api(get("/a", "a", publicLevel("Routes.a"), optionalCredential("bearer", "OAuth2")))
                .with(scheme("OAuth2"))))
        .isEmpty();
  }
}
