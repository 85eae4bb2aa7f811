package dev.keyway;

import dev.keyway.response.Cookie;

/**
 * The header fields of the answer, for endpoints and dependencies that add some. They receive it as a
 * parameter of this type.
 *
 * <p>An error answers for itself: what was added is dropped when anything fails later, unless it was
 * added with {@link #addAlways}. Header fields of one error are those of its {@link HttpException}.
 */
public interface ResponseHeaders {

  /**
   * Adds a field, besides those of the same name.
   *
   * @throws IllegalArgumentException if it can't be sent: a name that isn't a token, a value with line
   *     breaks, other control characters or characters beyond Latin-1; or if it isn't for users to say:
   *     what frames the message or concerns the connection, {@code Content-Type}, and {@code
   *     Set-Cookie}, which has a method of its own
   */
  ResponseHeaders add(String name, String value);

  /**
   * Adds a field in place of those of the same name that were added before.
   *
   * @throws IllegalArgumentException as of {@link #add}
   */
  ResponseHeaders set(String name, String value);

  /** Adds a cookie for the caller to keep. */
  ResponseHeaders cookie(Cookie cookie);

  /**
   * Adds a field to whatever is answered, errors included: such as what is left of a quota.
   *
   * @throws IllegalArgumentException as of {@link #add}
   */
  ResponseHeaders addAlways(String name, String value);
}
