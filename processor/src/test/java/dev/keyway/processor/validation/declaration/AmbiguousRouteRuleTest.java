package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.endpoint;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousRouteRuleTest {

  private static List<String> reported(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    new AmbiguousRouteRule().check(api.build(), diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void namesOfVariablesTellNothingApart() {
    assertThat(reported(api(
            get("/users/{id}", "a", level("Routes.a")),
            get("/users/{name}", "b", level("Routes.b")))))
        .containsExactly(
            "AmbiguousRoute at Routes.b: GET /users/{name} can't be told apart from Routes.a.");
  }

  @Test
  void methodsSlashesAndStaticSegmentsTellApart() {
    assertThat(reported(api(
            get("/users/{id}", "a", level("Routes.a")),
            get("/users/{id}/", "b", level("Routes.b")),
            get("/users/me", "c", level("Routes.c")),
            get("/users/{rest:path}", "d", level("Routes.d")),
            endpoint(HttpMethod.PUT, "/users/{id}", "e", level("Routes.e"), false))))
        .isEmpty();
  }

  @Test
  void filesOfTheDocumentationPageAreTaken() {
    assertThat(reported(api(get("/docs/{page}", "a", level("Routes.a")))))
        .containsExactly(
            "AmbiguousRoute at Routes.a: GET /docs/{page} can't be told apart from the files of the"
                + " documentation page.");
    assertThat(reported(api(get("/docs/intro", "a", level("Routes.a"))))).isEmpty();
  }

  @Test
  void whatKeywayServesItselfIsTaken() {
    assertThat(reported(api(get("/docs", "a", level("Routes.a")))))
        .containsExactly(
            "AmbiguousRoute at Routes.a: GET /docs can't be told apart from the documentation"
                + " page.");
  }
}
