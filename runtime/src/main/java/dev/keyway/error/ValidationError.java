package dev.keyway.error;

import dev.keyway.request.ParameterIn;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: an element of {@code errors[]} in the answer.
 *
 * @param in where the value stands
 * @param name the name of the parameter or form field; null for a value in a JSON body, and for one of
 *     several values
 * @param pointer the JSON pointer (RFC 6901) of a value in a JSON body, or of one of several values of a
 *     parameter, {@code /tags/1}; otherwise null
 * @param type the keyword of JSON Schema that isn't satisfied, such as {@code required}
 * @param message what the value must be, to be read after its name; it repeats nothing of the request
 */
public record ValidationError(
    ParameterIn in, @Nullable String name, @Nullable String pointer, String type, String message) {}
