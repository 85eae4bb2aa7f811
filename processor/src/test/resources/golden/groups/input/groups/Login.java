package groups;

import dev.keyway.openapi.Format;

record Login(String username, @Format("password") String password) {}
