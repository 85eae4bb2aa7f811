package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.response.EntityTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a request, held against what is there now (RFC 9110, section 13.2.2). Tags are
 * compared strongly for {@code If-Match}, weakly for {@code If-None-Match}; a condition on a time counts
 * only where there is none on a tag.
 */
public final class Conditions {
  private final boolean reads;
  private final @Nullable List<String> match;
  private final @Nullable List<String> noneMatch;
  private final @Nullable Instant unmodifiedSince;
  private final @Nullable Instant modifiedSince;

  private Conditions(RequestContext request) {
    this.reads = isRead(request);
    this.match = tags(request, "If-Match");
    this.noneMatch = tags(request, "If-None-Match");
    this.unmodifiedSince = HttpDates.parse(request.headerValue("If-Unmodified-Since"));
    this.modifiedSince = HttpDates.parse(request.headerValue("If-Modified-Since"));
  }

  /** Those of a request. */
  static Conditions of(RequestContext request) {
    return new Conditions(request);
  }

  /** What they lead to. */
  enum Outcome {
    /** The request goes on. */
    HOLD,
    /** The client of a {@code GET} or {@code HEAD} has it already: 304. */
    NOT_MODIFIED,
    /** 412. */
    FAILED
  }

  /** Whether the request only reads, so that conditions can be evaluated when the answer is there. */
  static boolean isRead(RequestContext request) {
    String method = request.method();
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Holds them against what is there.
   *
   * @param tag its tag; null if it has none
   * @param modified when it was changed last, in whole seconds; null if nobody knows
   */
  Outcome against(@Nullable EntityTag tag, @Nullable Instant modified) {
    return against(true, tag, modified);
  }

  /** Holds them against there being nothing. */
  Outcome againstNothing() {
    return against(false, null, null);
  }

  private Outcome against(boolean exists, @Nullable EntityTag tag, @Nullable Instant modified) {
    boolean isSame = match != null
        ? isListed(match, exists, tag, true)
        : unmodifiedSince == null || modified == null || !modified.isAfter(unmodifiedSince);
    if (!isSame) {
      return Outcome.FAILED;
    }
    boolean isKnown = noneMatch != null
        ? isListed(noneMatch, exists, tag, false)
        : reads && modifiedSince != null && modified != null && !modified.isAfter(modifiedSince);
    if (!isKnown) {
      return Outcome.HOLD;
    }
    return reads ? Outcome.NOT_MODIFIED : Outcome.FAILED;
  }

  /** The refusal of a request whose conditions don't hold. */
  static HttpException failed() {
    return new HttpException(412, "What the request depends on has changed");
  }

  private static boolean isListed(
      List<String> listed, boolean exists, @Nullable EntityTag tag, boolean strongly) {
    for (String each : listed) {
      if (each.equals("*")) {
        return exists;
      }
      if (tag != null && isSame(each, tag, strongly)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String field, EntityTag tag, boolean strongly) {
    boolean weak = field.startsWith("W/");
    String quoted = weak ? field.substring(2) : field;
    return quoted.equals("\"" + tag.value() + "\"") && !(strongly && (weak || tag.isWeak()));
  }

  /** The tags of a field, as they are written; null if there is no such field. */
  private static @Nullable List<String> tags(RequestContext request, String name) {
    List<String> lines = request.headerValues(name);
    return lines.isEmpty() ? null : EntityTags.split(String.join(",", lines));
  }
}
