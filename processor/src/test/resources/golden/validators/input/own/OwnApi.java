package own;

import dev.keyway.Api;

/** Trips, checked by validators of our own. */
@Api(title = "Own", version = "1")
class OwnApi {}
