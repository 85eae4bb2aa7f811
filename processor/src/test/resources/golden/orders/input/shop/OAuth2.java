package shop;

import dev.keyway.security.OAuth2AuthorizationCodeBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The access token of whoever calls. */
@OAuth2AuthorizationCodeBearer(
    authorizationUrl = "https://login.example.com/authorize",
    tokenUrl = "https://login.example.com/token",
    scopes = {
      @Scope(name = "profile", description = "Know who you are."),
      @Scope(name = "orders:read", description = "See your orders."),
      @Scope(name = "orders:write", description = "Place and cancel orders.")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface OAuth2 {}
