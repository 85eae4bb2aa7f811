package sample.caller;

import dev.keyway.security.OAuth2ClientCredentialsBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The access token of whoever calls. */
@OAuth2ClientCredentialsBearer(
    tokenUrl = "https://login.example.com/token",
    scopes = {
      @Scope(name = "profile", description = "Know who calls."),
      @Scope(name = "read", description = "Read."),
      @Scope(name = "write", description = "Change."),
      @Scope(name = "delete", description = "Delete."),
      @Scope(name = "admin", description = "Everything.", implies = {"write", "delete"})
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface OAuth2 {}
