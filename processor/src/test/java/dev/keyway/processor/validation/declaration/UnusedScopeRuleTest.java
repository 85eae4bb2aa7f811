package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.anyOfLevel;
import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.scheme;
import static dev.keyway.processor.testing.Declared.schemeImplying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedScopeRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new UnusedScopeRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void scopeThatNothingRequiresIsReported() {
    assertThat(reported(
            api(get("/a", "a", level("Routes.a", "x"))).with(scheme("OAuth2", "x", "spare"))))
        .containsExactly("UnusedScope at spare: Nothing requires the scope \"spare\".");
  }

  @Test
  void scopeInAnAlternativeOrThatImpliesOthersIsUsed() {
    assertThat(reported(api(get("/a", "a", anyOfLevel("Routes.a", "x", "y z")))
            .with(scheme("OAuth2", "x", "y", "z"), schemeImplying("Staff", "w>x"))))
        .isEmpty();
  }
}
