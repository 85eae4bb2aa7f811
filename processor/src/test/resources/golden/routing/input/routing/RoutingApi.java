package routing;

import dev.keyway.Api;

@Api(
    title = "Routing",
    version = "1",
    prefix = "/v{version}",
    docs = "",
    health = "/health",
    readiness = "/health/ready",
    redirectSlashes = false)
public class RoutingApi {}
