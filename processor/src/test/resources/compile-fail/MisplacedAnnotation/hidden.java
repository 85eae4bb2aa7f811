package misplaced;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Hidden;

// error: [Keyway/MisplacedAnnotation] @Hidden has no effect on Shown, an API.
@Hidden
@Api(title = "Shown", version = "1")
class Shown {
  @Hidden
  @Get("/search")
  String search(String q) {
    return find(q);
  }

  // error: [Keyway/MisplacedAnnotation] @Hidden has no effect on Shown.find, which is no endpoint.
  @Hidden
  String find(String q) {
    return q;
  }

  // error: [Keyway/MisplacedAnnotation] @Hidden has no effect on Shown.limit, which is no endpoint.
  @Hidden
  @Provides
  Integer limit() {
    return 1;
  }

  // A parameter, though Java copies what is on it to the accessor.
  record Trace(@Hidden @QueryParam("trace") boolean on) {}

  @Get("/traced")
  String traced(@QueryParam Trace trace) {
    return "";
  }
}

// error: [Keyway/MisplacedAnnotation] @Hidden has no effect on Helper, a class without endpoints.
@Hidden
class Helper {}
