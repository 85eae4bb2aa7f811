package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.anyOfLevel;
import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitAlternativesRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new SplitAlternativesRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void alternativesOfTwoSchemesAreReported() {
    assertThat(reported(api(get("/a", "a", anyOfLevel("Routes.a", "x", "y z")))
            .with(scheme("OAuth2", "x", "z"), scheme("Staff", "y"))))
        .containsExactly(
            "SplitAlternatives at Routes.a:anyOf: No scheme declares all of \"x | y z\".");
  }

  @Test
  void alternativesOfOneSchemeAreFine() {
    assertThat(reported(api(get("/a", "a", anyOfLevel("Routes.a", "x", "y z")))
            .with(scheme("OAuth2", "x", "y", "z"), scheme("Staff", "y"))))
        .isEmpty();
  }

  @Test
  void unknownScopeIsLeftToItsOwnRule() {
    assertThat(reported(
            api(get("/a", "a", anyOfLevel("Routes.a", "x", "typo"))).with(scheme("OAuth2", "x"))))
        .isEmpty();
  }
}
