package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndecidedEndpointRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new UndecidedEndpointRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void endpointWithoutCredentialOrReasonIsReportedAsSoonAsThereIsAScheme() {
    assertThat(reported(api(
                get("/a", "a", level("Routes.a")),
                get("/b", "b", publicLevel("Routes.b")),
                get("/c", "c", level("Routes.c"), credential("bearer", "OAuth2")))
            .with(scheme("OAuth2"))))
        .containsExactly("UndecidedEndpoint at Routes.a: GET /a doesn't say who may call it.");
  }

  @Test
  void reasonOnTheRoutesClassIsEnough() {
    assertThat(reported(api(get("/a", "a", level("Routes.a")))
            .routesLevel(publicLevel("Routes"))
            .with(scheme("OAuth2"))))
        .isEmpty();
  }

  @Test
  void apiWithoutSchemesNeedsNoReasons() {
    assertThat(reported(api(get("/a", "a", level("Routes.a"))))).isEmpty();
  }
}
