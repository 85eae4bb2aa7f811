package groups;

import dev.keyway.Api;

/** Parameters in groups. */
@Api(title = "Groups", version = "1")
public class GroupsApi {}
