package dev.keyway.benchmarks.keyway;

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
      @Scope(name = "orders:read", description = "Read orders."),
      @Scope(name = "orders:write", description = "Place orders.")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface OAuth2 {}
