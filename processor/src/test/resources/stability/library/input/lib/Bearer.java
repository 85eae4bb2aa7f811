package lib;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who have signed in. */
@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {
      @Scope(name = "write", description = "Write.", implies = "read"),
      @Scope(name = "read", description = "Read.")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Bearer {}
