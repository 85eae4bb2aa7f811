package bodies;

import dev.keyway.Api;
import dev.keyway.Provides;

/** Several values in one body. */
@Api(title = "Bodies", version = "1")
public class BodiesApi {

  /** Who sends it. */
  @Provides
  Audit audit(User user) {
    return new Audit(user.username());
  }
}
