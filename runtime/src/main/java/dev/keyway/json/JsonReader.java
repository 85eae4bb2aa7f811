package dev.keyway.json;

import dev.keyway.HttpException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * Reads bodies of one type. Made by {@link JsonCodec#reader}, whose documentation says what is refused.
 * Immutable and safe for use by many threads.
 *
 * <p>A good body is bound by Jackson and that is all. Only when that fails is the body read a second
 * time and compared with the type's schema, to report what is wrong with it all at once (up to {@value
 * BodyProblems#MAX} problems) and in the words of the API rather than of its implementation.
 *
 * @param <T> the declared type of the body
 */
public final class JsonReader<T> {
  private final ObjectReader reader;
  private final @Nullable Nullness contents;
  private final @Nullable BodyChecks<? super T> checks;
  private final BodyDiagnosis diagnosis;

  /**
   * @param contents where null is allowed in the value, if Jackson doesn't see to it
   * @param checks what else is asked of the value
   */
  JsonReader(
      ObjectReader reader,
      @Nullable Nullness contents,
      @Nullable BodyChecks<? super T> checks,
      BodyDiagnosis diagnosis) {
    this.reader = reader;
    this.contents = contents;
    this.checks = checks;
    this.diagnosis = diagnosis;
  }

  /**
   * Reads a body that must be there.
   *
   * @param body the whole body; not empty
   * @param errors told at least one problem if the result is null, and the constraints that the value
   *     breaks if it isn't
   * @return the value, be it one that breaks constraints, or null if the body was refused
   * @throws HttpException 413 if the body is nested more than {@value StrictMapper#MAX_DEPTH} levels deep
   * @throws JacksonException if the program is at fault: a constructor or setter of the type throws
   *     something else than an {@code IllegalArgumentException} or {@code DateTimeException}
   */
  public @Nullable T read(byte[] body, BodyErrors errors) {
    return checked(read(body, errors, false), errors);
  }

  /**
   * Reads a body that may be left out: JSON's {@code null} counts as left out and is no problem.
   *
   * @param body the whole body; not empty
   * @param errors told at least one problem if the body was refused
   * @return the value; null if there is none or if it was refused
   * @throws HttpException as {@link #read}
   * @throws JacksonException as {@link #read}
   */
  public @Nullable T readOrNull(byte[] body, BodyErrors errors) {
    return checked(read(body, errors, true), errors);
  }

  /** Outside of what reads the body: a validator of the user's that fails is no mistake of the caller. */
  private @Nullable T checked(@Nullable T value, BodyErrors errors) {
    if (value != null && checks != null) {
      checks.check(value, new BodyCheck(errors));
    }
    return value;
  }

  private @Nullable T read(byte[] body, BodyErrors errors, boolean nullable) {
    @Nullable JacksonException refusal = null;
    if (Utf8.isWellFormed(body)) {
      try {
        T value = reader.readValue(body);
        if (value == null ? nullable : contents == null || contents.permits(value)) {
          return value;
        }
      } catch (JacksonException e) {
        if (isOurs(e)) {
          throw e;
        }
        refusal = e;
      } catch (NumberFormatException e) {
        // Jackson's answer to an exponent of ten digits; within an object it comes wrapped.
      }
    }
    diagnosis.explain(body, refusal, errors);
    return null;
  }

  /** Whether the program rather than the body is at fault. */
  private static boolean isOurs(JacksonException e) {
    Throwable cause = e;
    while (cause instanceof JacksonException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof InvalidDefinitionException
        || cause instanceof Error
        || (cause instanceof RuntimeException
            && !(cause instanceof JacksonException)
            && !(cause instanceof IllegalArgumentException)
            && !(cause instanceof DateTimeException));
  }
}
