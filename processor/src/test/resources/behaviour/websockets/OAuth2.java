package websockets;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;

@OAuth2PasswordBearer(
    tokenUrl = "/token",
    scopes = @Scope(name = "talk", description = "Talk."))
@interface OAuth2 {}
