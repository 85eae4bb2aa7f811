package scopes;

import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Security("own")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface Own {}
