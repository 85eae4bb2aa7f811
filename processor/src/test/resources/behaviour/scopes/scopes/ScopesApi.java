package scopes;

import dev.keyway.Api;
import dev.keyway.security.Security;

/** Scopes on every level. */
@Api(title = "Scopes", version = "1")
@Security("base")
public class ScopesApi {}
