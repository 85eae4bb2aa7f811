package routing;

import dev.keyway.Api;

@Api(title = "Routing", version = "1", prefix = "/v{version}", docs = "", redirectSlashes = false)
public class RoutingApi {}
