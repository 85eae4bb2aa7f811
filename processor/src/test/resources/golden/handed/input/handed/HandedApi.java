package handed;

import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;

@Api(title = "Handed", version = "1.0")
class HandedApi {
  record Trail(Request request, BackgroundTasks tasks, String reason) {}

  @Provides
  @NonBlocking
  Integer quota(ResponseHeaders headers) {
    return 1;
  }

  /**
   * The request isn't in the document.
   *
   * @param request isn't either
   */
  @Get("/orders")
  @NonBlocking
  String orders(Request request, @Depends Integer quota, @Depends Trail trail, String name) {
    return name;
  }

  @Get("/plain")
  void plain(BackgroundTasks request, ResponseHeaders view) {}
}
