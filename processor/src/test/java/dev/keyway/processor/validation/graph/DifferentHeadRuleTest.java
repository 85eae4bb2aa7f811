package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.endpoint;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.optionalCredential;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferentHeadRuleTest {

  private static Endpoint head(String path, Level level, Parameter... parameters) {
    return endpoint(HttpMethod.HEAD, path, "head", level, false, parameters);
  }

  private static List<String> reported(Endpoint... endpoints) {
    Diagnostics diagnostics = new Diagnostics();
    new DifferentHeadRule()
        .check(
            new GraphBuilder(
                    api(endpoints)
                        .with(grants("token", "Token", credential("bearer", "OAuth2")))
                        .with(scheme("OAuth2", "a", "b"))
                        .build(),
                    diagnostics)
                .build(),
            diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void headForOtherCallersIsReported() {
    assertThat(reported(
            get("/{x}", "get", level("Routes.get", "a"), depends("token", "Token")),
            head("/{y}", publicLevel("Routes.head"))))
        .containsExactly(
            "DifferentHead at Routes.head: HEAD /{y} is for other callers than GET /{x}.");
    assertThat(reported(
            get("/x", "get", level("Routes.get", "a"), depends("token", "Token")),
            head("/x", level("Routes.head", "b"), depends("token", "Token"))))
        .hasSize(1);
    assertThat(reported(
            get("/x", "get", level("Routes.get"), depends("token", "Token")),
            head("/x", level("Routes.head"), optionalCredential("bearer", "OAuth2"))))
        .hasSize(1);
  }

  @Test
  void headForTheSameCallersIsNot() {
    assertThat(reported(
            get("/x", "get", level("Routes.get", "a", "b"), depends("token", "Token")),
            head("/x", level("Routes.head", "b", "a"), depends("caller", "Token"))))
        .isEmpty();
  }

  @Test
  void headOfAnotherPathIsNot() {
    assertThat(reported(
            get("/x", "get", level("Routes.get", "a"), depends("token", "Token")),
            head("/y", publicLevel("Routes.head")),
            get("/z", "other", publicLevel("Routes.other"))))
        .isEmpty();
  }
}
