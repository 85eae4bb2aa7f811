package scopes;

import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@OAuth2PasswordBearer(
    tokenUrl = "token",
    scopes = {
      @Scope(name = "base"),
      @Scope(name = "routes"),
      @Scope(name = "method"),
      @Scope(name = "inner"),
      @Scope(name = "deep"),
      @Scope(name = "parameter"),
      @Scope(name = "nested"),
      @Scope(name = "own"),
      @Scope(name = "effect"),
      @Scope(name = "left"),
      @Scope(name = "write"),
      @Scope(name = "a"),
      @Scope(name = "b"),
      @Scope(name = "c")
    })
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface Bearer {}
