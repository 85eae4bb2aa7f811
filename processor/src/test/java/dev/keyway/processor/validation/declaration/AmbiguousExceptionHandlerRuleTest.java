package dev.keyway.processor.validation.declaration;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.everywhere;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousExceptionHandlerRuleTest {

  private static ExceptionHandler handler(String owner, boolean everywhere, String exception) {
    return new ExceptionHandler(
        type(owner),
        everywhere,
        "handle",
        type(exception),
        3,
        "e",
        List.of(),
        409,
        new ExceptionHandler.Answer.Nothing(),
        false,
        "",
        everywhere(),
        at(owner + ".handle"));
  }

  private static List<String> reported(ExceptionHandler... handlers) {
    Api api = api(get("/a", "find", level("Routes.find"))).build();
    Api handling = new Api(
        api.type(),
        api.access(),
        api.title(),
        api.version(),
        api.description(),
        api.metadata(),
        api.openApiPath(),
        api.docsPath(),
        api.securityReportPath(),
        api.healthPath(),
        api.readinessPath(),
        api.redirectsSlashes(),
        api.level(),
        api.routes(),
        api.schemes(),
        api.dependencies(),
        api.constructed(),
        api.components(),
        List.of(handlers),
        api.jsonObjects(),
        api.forbidsUnknown(),
        api.bodyValidation(),
        api.deprecations(),
        api.source());
    Diagnostics diagnostics = new Diagnostics();
    new AmbiguousExceptionHandlerRule().check(handling, diagnostics);
    return Reported.in(diagnostics);
  }

  @Test
  void twoForAllEndpointsAreAmbiguous() {
    assertThat(reported(handler("ShopApi", true, "Taken"), handler("Shared", true, "Taken")))
        .containsExactly("AmbiguousExceptionHandler at Shared.handle: Taken is handled by"
            + " ShopApi.handle, too, and neither is closer to the endpoints.");
  }

  @Test
  void closerOneAndOneForAnotherExceptionAreFine() {
    assertThat(reported(
            handler("ShopApi", true, "Taken"),
            handler("ShopApi", true, "Gone"),
            handler("Routes", false, "Taken"),
            handler("OtherRoutes", false, "Taken")))
        .isEmpty();
  }
}
