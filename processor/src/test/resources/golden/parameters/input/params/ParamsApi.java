package params;

import dev.keyway.Api;

/** Every kind of value a request has. */
@Api(title = "Parameters", version = "1", docs = "", openapi = "")
class ParamsApi {}
