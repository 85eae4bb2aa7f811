package alt;

import dev.keyway.Api;

/** One of some scopes, and scopes that bring others along. */
@Api(title = "Alternatives", version = "1")
public class AltApi {}
