package chat;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;

/** The scheme. */
@OAuth2PasswordBearer(
    tokenUrl = "/token",
    scopes = @Scope(name = "rooms:talk", description = "Talk in rooms."))
@interface OAuth2 {}
