package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method of the API class the one that reads the texts of a type: of all values of that
 * type in paths, queries, header fields, cookies and forms, single, in collections and arrays, and of
 * their {@link Default}s. It comes before whatever else Keyway would read the type with. In JSON the
 * type is what Jackson makes of it.
 *
 * <pre>{@code
 * @Converts(pattern = "[0-9]+ [A-Z]{3}")
 * static Money money(String text) { ... }
 * }</pre>
 *
 * <p>The method takes the text and returns the value. {@link IllegalArgumentException}, {@link
 * java.time.DateTimeException}, checked exceptions and null mean that the text isn't one: 422, with
 * {@code format} as the type of the error and a message that names only the type, never the text or the
 * exception. A {@link dev.keyway.request.ConversionException} says more than that. Any other exception
 * is a 500. The method is called on the IO thread for each value, so it must not block: what looks
 * something up is a dependency.
 *
 * <p>Numbers, {@code boolean}, {@code char} and {@code String} are read in one way everywhere, and can't
 * be converted to.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Converts {

  /**
   * The {@code format} of the texts in the OpenAPI document: a name from its registry, or one of your
   * own. It describes and isn't checked. Empty: none.
   */
  String format() default "";

  /**
   * A regular expression that the whole text has to match, with the same meaning in Java and in JSON
   * Schema (ECMA-262). It is checked before the method is called: 422, with {@code pattern} as the type
   * of the error. Empty: any text gets there.
   */
  String pattern() default "";
}
