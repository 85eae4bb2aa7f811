package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter whose value comes from a form: a body of {@code application/x-www-form-urlencoded} or {@code
 * multipart/form-data}.
 *
 * <p>An {@link UploadedFile} is a file of a multipart form, and a {@code byte[]} the content of one. All
 * other types are texts.
 *
 * <p>It is required unless it is an {@code Optional}, {@code @Nullable} or has a {@link Default}; an
 * empty value counts as absent.
 *
 * <p>A record without a text form of its own stands for a group: each of its components is such a
 * parameter, with its own name, default and constraints.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface FormParam {

  /** The name in the request. By default that of the parameter. A record that is a group has none. */
  String value() default "";

  /**
   * Whether fields of the form that nobody declares are refused: each is a 422. Only for a record that
   * groups parameters; what the endpoint and its dependencies declare elsewhere is known, too.
   */
  boolean forbidUnknown() default false;
}
