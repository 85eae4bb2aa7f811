package dev.keyway.example;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The security scheme of this API: a parameter marked with it receives the bearer token.
 *
 * <p>The password grant keeps the example in one program. New deployments must not use it (RFC 9700,
 * section 2.4): they have their tokens from an authorization server ({@link
 * dev.keyway.security.OAuth2AuthorizationCodeBearer}).
 */
@OAuth2PasswordBearer(
    name = "OAuth2",
    description = "Tokens for a user name and a password. Not for new deployments (RFC 9700).",
    tokenUrl = "token",
    scopes = {
      @Scope(name = "profile", description = "Read who you are."),
      @Scope(name = "items:read", description = "Read your items."),
      @Scope(name = "items:write", description = "Add, change and delete your items."),
      @Scope(name = "users:read", description = "List all users: for administrators.")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface OAuth2 {}
