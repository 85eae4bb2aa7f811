package levels;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.security.Security;

@Api(title = "Levels", version = "1", prefix = "/v1")
@Security("base")
@Depends("audit")
class LevelsApi {}
