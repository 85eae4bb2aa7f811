package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class InaccessibleRuleTest {

  private static List<String> reported(Access access) {
    Diagnostics diagnostics = new Diagnostics();
    Component store = new Component.Constructed(
        type("Store"), List.of(type("Store")), List.of(), false, List.of(), access, at("Store"));
    new InaccessibleRule()
        .check(
            new GraphBuilder(
                    api(get("/a", "a", level("Routes.a")))
                        .routesNeed("Store")
                        .with(store)
                        .build(),
                    diagnostics)
                .build(),
            diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void componentOfAnotherPackageMustBePublic() {
    assertThat(reported(new Access(Access.Level.PACKAGE, "elsewhere")))
        .containsExactly("Inaccessible at Store: Store can't be used from package shop.");
  }

  @Test
  void componentOfTheSamePackageNeedNot() {
    assertThat(reported(new Access(Access.Level.PACKAGE, "shop"))).isEmpty();
  }

  @Test
  void publicComponentMayBeAnywhere() {
    assertThat(reported(new Access(Access.Level.PUBLIC, "elsewhere"))).isEmpty();
  }
}
