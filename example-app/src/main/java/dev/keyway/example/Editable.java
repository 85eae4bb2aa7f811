package dev.keyway.example;

import dev.keyway.Depends;
import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller's own item, to be changed: stands for {@code @Security("items:write") @Depends("ownItem")}.
 */
@Security("items:write")
@Depends("ownItem")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface Editable {}
