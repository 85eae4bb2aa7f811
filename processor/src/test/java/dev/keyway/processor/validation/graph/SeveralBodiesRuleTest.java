package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.body;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.endpoint;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralBodiesRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new SeveralBodiesRule().check(new GraphBuilder(api.build(), diagnostics).build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void formFieldIsReportedWhereverItIs() {
    Parameter field = text(Location.FORM, "name", new Presence.Required());
    assertThat(reported(api(post(body("order", "Order"), depends("service", "Service")))
            .with(provides("service", "Service", field))))
        .containsExactly(
            "SeveralBodies at name: \"name\" would be a form field beside a JSON body of POST /a.");
  }

  @Test
  void bodiesOfSeveralNamesAreMembersOfOne() {
    assertThat(reported(api(post(body("order", "Order"), depends("service", "Service")))
            .with(provides("service", "Service", body("other", "Other")))))
        .isEmpty();
  }

  @Test
  void membersMustHaveAName() {
    assertThat(reported(api(post(body("order", "Order"), body("", "Other")))))
        .containsExactly("UnsupportedParameter at : The name of \"\" isn't in its class file.");
  }

  @Test
  void formFieldBesideAJsonBodyIsReported() {
    assertThat(reported(api(
            post(body("order", "Order"), text(Location.FORM, "name", new Presence.Required())))))
        .containsExactly(
            "SeveralBodies at name: \"name\" would be a form field beside a JSON body of POST /a.");
  }

  @Test
  void getHasNoBody() {
    assertThat(reported(api(get("/a", "a", level("Routes.a"), body("order", "Order")))))
        .containsExactly(
            "UnsupportedParameter at order: A body has no meaning for GET (RFC 9110, section 9.3), so"
                + " \"order\" can't come from it.");
  }

  @Test
  void oneBodyOrSeveralFieldsAreFine() {
    assertThat(reported(api(post(body("order", "Order"))))).isEmpty();
    assertThat(reported(api(post(
            text(Location.FORM, "a", new Presence.Required()),
            text(Location.FORM, "b", new Presence.Required())))))
        .isEmpty();
  }

  private static Endpoint post(Parameter... parameters) {
    return endpoint(HttpMethod.POST, "/a", "a", level("Routes.a"), false, parameters);
  }
}
