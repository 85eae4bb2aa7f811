package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.anyOfLevel;
import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.effects;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.scheme;
import static dev.keyway.processor.testing.Declared.schemeImplying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownScopeRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new UnknownScopeRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void scopesOfEveryPlaceAreLookedUp() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "m"), depends("user", "User", "p")))
            .apiLevel(level("ShopApi", "x"))
            .routesLevel(effects("Routes", "user:e"))
            .with(provides("user", "User", depends("token", "Token", "inner")))
            .with(scheme("OAuth2", "known"))))
        .containsExactly(
            "UnknownScope at ShopApi:x: Scope \"x\" is not declared by scheme \"OAuth2\".",
            "UnknownScope at Routes:e: Scope \"e\" is not declared by scheme \"OAuth2\".",
            "UnknownScope at Routes.a:m: Scope \"m\" is not declared by scheme \"OAuth2\".",
            "UnknownScope at user:p: Scope \"p\" is not declared by scheme \"OAuth2\".",
            "UnknownScope at token:inner: Scope \"inner\" is not declared by scheme \"OAuth2\".");
  }

  @Test
  void scopeThatAnySchemeDeclaresIsKnown() {
    assertThat(reported(api(get("/a", "a", level("Routes.a", "x", "y")))
            .with(scheme("OAuth2", "x"), scheme("Staff", "y"))))
        .isEmpty();
  }

  @Test
  void everyScopeOfAnAlternativeIsLookedUp() {
    assertThat(reported(api(get("/a", "a", anyOfLevel("Routes.a", "x", "y typo")))
            .with(scheme("OAuth2", "x", "y"))))
        .containsExactly(
            "UnknownScope at Routes.a:anyOf: Scope \"typo\" is not declared by scheme \"OAuth2\".");
  }

  @Test
  void impliedScopeMustBeDeclaredByTheSameScheme() {
    assertThat(reported(api().with(schemeImplying("OAuth2", "admin>x"), scheme("Staff", "x"))))
        .containsExactly(
            "UnknownScope at admin>x: Scope \"x\" is not declared by any of the schemes OAuth2, Staff.");
  }

  @Test
  void scopesAreComparedExactly() {
    assertThat(
            reported(api(get("/a", "a", level("Routes.a", "Read"))).with(scheme("OAuth2", "read"))))
        .hasSize(1);
  }

  @Test
  void closeNameIsSuggested() {
    Diagnostics diagnostics = new Diagnostics();
    new UnknownScopeRule()
        .check(
            api(get("/a", "a", level("Routes.a", "orders:raed")))
                .with(scheme("OAuth2", "orders:read", "profile"))
                .build(),
            diagnostics);
    assertThat(diagnostics.all().get(0).fix().orElseThrow())
        .endsWith("Did you mean \"orders:read\"?");
  }
}
