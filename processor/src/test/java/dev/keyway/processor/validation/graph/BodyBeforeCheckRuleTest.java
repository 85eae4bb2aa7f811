package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.body;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.endpoint;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyBeforeCheckRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new BodyBeforeCheckRule()
        .check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  private static ApiBuilder post(String type) {
    return api(endpoint(HttpMethod.POST, "/a", "a", level("Routes.a"), false, depends("it", type)))
        .with(scheme("OAuth2"));
  }

  @Test
  void checkThatTakesTheBodyIsReported() {
    assertThat(reported(post("Token")
            .with(
                grants("token", "Token", credential("bearer", "OAuth2"), body("order", "Order")))))
        .containsExactly(
            "BodyBeforeCheck at order: \"order\" comes from the body, which isn't read before"
                + " Providers.token has decided who may call.");
  }

  @Test
  void whatACheckNeedsCanNotTakeTheBodyEither() {
    assertThat(reported(post("Token")
            .with(
                grants(
                    "token",
                    "Token",
                    credential("bearer", "OAuth2"),
                    depends("signature", "Signature")),
                provides("signature", "Signature", body("order", "Order")))))
        .hasSize(1);
  }

  @Test
  void whatNeedsACheckMayTakeTheBody() {
    assertThat(reported(post("Service")
            .with(
                provides("service", "Service", depends("t", "Token"), body("o", "Order")),
                grants("token", "Token", credential("bearer", "OAuth2")))))
        .isEmpty();
  }
}
