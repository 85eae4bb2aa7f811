package dev.keyway.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as they stand in header fields (RFC 9110, section 5.6.7). */
public final class HttpDates {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
          "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);

  private HttpDates() {}

  /** To the second. */
  public static String format(Instant time) {
    return FORMAT.format(time);
  }

  /** The time; null if there is none, or if it isn't in the form that everybody uses. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.from(FORMAT.parse(text));
    } catch (DateTimeException e) {
      // A condition that can't be read is as good as none.
      return null;
    }
  }
}
