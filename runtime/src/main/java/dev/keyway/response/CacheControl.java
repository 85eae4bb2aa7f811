package dev.keyway.response;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long whose caches may keep an answer (RFC 9111, section 5.2.2). Immutable: each method gives back
 * another one.
 *
 * <pre>{@code
 * Response.of(prices).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).shared());
 * }</pre>
 *
 * <p>What contradicts itself, and a time that is negative or less than a second without being zero, is
 * an {@link IllegalArgumentException}.
 */
public final class CacheControl {
  private static final String NO_STORE = "no-store";
  private static final String PUBLIC = "public";
  private static final String PRIVATE = "private";
  private static final String SHARED_MAX_AGE = "s-maxage";

  private final Map<String, String> directives;

  private CacheControl(Map<String, String> directives) {
    this.directives = directives;
  }

  /** Nobody keeps it ({@code no-store}). */
  public static CacheControl noStore() {
    return new CacheControl(Map.of(NO_STORE, ""));
  }

  /** It may be kept, but whoever keeps it asks whether it is current before using it ({@code no-cache}). */
  public static CacheControl noCache() {
    return new CacheControl(Map.of("no-cache", ""));
  }

  /**
   * It may be used without asking for so long ({@code max-age}).
   *
   * @param time in whole seconds, what is less is dropped
   */
  public static CacheControl maxAge(Duration time) {
    return new CacheControl(Map.of()).with("max-age", seconds(time));
  }

  /** Also caches that several users share may keep it, though the request had a credential ({@code public}). */
  public CacheControl shared() {
    return with(PUBLIC, "");
  }

  /** Only the cache of the user may keep it ({@code private}). */
  public CacheControl unshared() {
    return with(PRIVATE, "");
  }

  /** The same with another time for shared caches ({@code s-maxage}). */
  public CacheControl sharedMaxAge(Duration time) {
    return with(SHARED_MAX_AGE, seconds(time));
  }

  /** Once its time is over, it is not used without asking, whatever the cause ({@code must-revalidate}). */
  public CacheControl mustRevalidate() {
    return with("must-revalidate", "");
  }

  /** It won't change while its time lasts, so nobody need ask meanwhile (RFC 8246, {@code immutable}). */
  public CacheControl immutable() {
    return with("immutable", "");
  }

  /** For so long after its time it may be used while it is asked for anew (RFC 5861). */
  public CacheControl staleWhileRevalidate(Duration time) {
    return with("stale-while-revalidate", seconds(time));
  }

  /** For so long after its time it may be used where asking for it fails (RFC 5861). */
  public CacheControl staleIfError(Duration time) {
    return with("stale-if-error", seconds(time));
  }

  /** Nobody changes its content on the way, as by compressing it ({@code no-transform}). */
  public CacheControl noTransform() {
    return with("no-transform", "");
  }

  /** The value of the header field. */
  public String field() {
    StringBuilder field = new StringBuilder();
    directives.forEach((name, value) -> {
      field.append(field.isEmpty() ? "" : ", ").append(name);
      if (!value.isEmpty()) {
        field.append('=').append(value);
      }
    });
    return field.toString();
  }

  @Override
  public String toString() {
    return field();
  }

  private CacheControl with(String name, String value) {
    boolean keepsNothing = directives.containsKey(NO_STORE) && !name.equals("no-transform");
    boolean contradicts = switch (name) {
      case PUBLIC, SHARED_MAX_AGE -> directives.containsKey(PRIVATE);
      case PRIVATE -> directives.containsKey(PUBLIC) || directives.containsKey(SHARED_MAX_AGE);
      default -> false;
    };
    if (keepsNothing || contradicts) {
      throw new IllegalArgumentException(name + " contradicts \"" + field() + "\"");
    }
    Map<String, String> more = new LinkedHashMap<>(directives);
    more.put(name, value);
    return new CacheControl(more);
  }

  private static String seconds(Duration time) {
    if (time.isNegative() || (time.toSeconds() == 0 && !time.isZero())) {
      throw new IllegalArgumentException("no time to be kept for: " + time);
    }
    return Long.toString(time.toSeconds());
  }
}
