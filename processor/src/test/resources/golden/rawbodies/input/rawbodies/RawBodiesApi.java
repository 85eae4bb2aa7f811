package rawbodies;

import dev.keyway.Api;

@Api(title = "Raw bodies", version = "1.0")
class RawBodiesApi {}
