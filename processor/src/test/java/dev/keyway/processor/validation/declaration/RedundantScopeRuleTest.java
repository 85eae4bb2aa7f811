package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.schemeImplying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedundantScopeRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new RedundantScopeRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void scopeThatAnotherOneBesideItImpliesIsReported() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "admin", "items")))
            .with(schemeImplying("OAuth2", "admin>all", "all>items", "items>"))))
        .containsExactly(
            "RedundantScope at Routes.a:items: Scope \"items\" is implied by \"admin\".");
  }

  @Test
  void scopesOfDifferentElementsMayRepeatEachOther() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "items")))
            .routesLevel(level("Routes", "admin"))
            .with(schemeImplying("OAuth2", "admin>items", "items>"))))
        .isEmpty();
  }
}
