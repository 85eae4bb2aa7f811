package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateOperationIdRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new DuplicateOperationIdRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void overloadsNeedIdsOfTheirOwn() {
    assertThat(reported(
            api(get("/a", "find", level("Routes.find")), get("/b", "find", level("Routes.find")))))
        .containsExactly(
            "DuplicateOperationId at Routes.find: Operation id \"find\" is that of Routes.find,"
                + " too.");
  }

  @Test
  void differentMethodsAreFine() {
    assertThat(reported(
            api(get("/a", "find", level("Routes.find")), get("/b", "list", level("Routes.list")))))
        .isEmpty();
  }
}
