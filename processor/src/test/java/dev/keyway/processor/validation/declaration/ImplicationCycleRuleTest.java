package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.schemeImplying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImplicationCycleRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new ImplicationCycleRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void scopeThatImpliesItselfOnAWayIsReportedOnce() {
    assertThat(reported(api().with(schemeImplying("OAuth2", "a>b", "b>c", "c>a", "d>a"))))
        .containsExactly("ImplicationCycle at a>b: Scope \"a\" implies itself: a → b → c → a.");
  }

  @Test
  void scopeThatImpliesItselfDirectlyIsReported() {
    assertThat(reported(api().with(schemeImplying("OAuth2", "a>a"))))
        .containsExactly("ImplicationCycle at a>a: Scope \"a\" implies itself: a → a.");
  }

  @Test
  void scopeImpliedOnTwoWaysIsFine() {
    assertThat(reported(api().with(schemeImplying("OAuth2", "a>b,c", "b>d", "c>d", "d>"))))
        .isEmpty();
  }
}
