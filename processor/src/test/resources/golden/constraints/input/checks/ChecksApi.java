package checks;

import dev.keyway.Api;

/** A warehouse that checks what it is sent. */
@Api(title = "Checks", version = "1")
public class ChecksApi {}
