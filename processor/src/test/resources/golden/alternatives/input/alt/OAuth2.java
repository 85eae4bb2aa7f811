package alt;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {
      @Scope(name = "admin", implies = "items", description = "Everything."),
      @Scope(name = "items", implies = "items:read", description = "Read and write items."),
      @Scope(name = "items:read", description = "Read items."),
      @Scope(name = "support", description = "Help others."),
      @Scope(name = "me", description = "Know who you are.")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface OAuth2 {}
