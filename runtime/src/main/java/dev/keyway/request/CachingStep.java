package dev.keyway.request;

import dev.keyway.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Completes answers for caches. What was made for a caller isn't for others: where a credential was asked
 * for and the answer doesn't say who may keep it, nobody may ({@code no-store}), or, if it has a tag or
 * a date, only the caller, who asks each time ({@code private, no-cache}). RFC 9111, section 3.5, keeps
 * shared caches from what was asked for with {@code Authorization}, but not with a cookie or a key.
 *
 * <p>An answer to {@code GET} or {@code HEAD} that has a tag or a date is held against the conditions of
 * the request: 304 or 412.
 */
public final class CachingStep implements AnswerStep {
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final int OK = 200;

  /** About a millisecond's work. */
  private static final int MUCH = 256 * 1024;

  private final boolean entityTags;
  private final @Nullable Coding coding;

  /**
   * A step.
   *
   * @param entityTags whether tags are computed where there are none
   * @param coding what encodes the content afterwards; null if nothing does
   */
  public CachingStep(boolean entityTags, @Nullable Coding coding) {
    this.entityTags = entityTags;
    this.coding = coding;
  }

  /** Encodes content after this step. */
  public interface Coding {
    /** Adds the header fields of an answer that is encoded, and says whether it would be. */
    boolean wouldEncode(RequestContext request, Answer answer);
  }

  /** Whether another answer takes the place of the one that is given, so that it need not be written. */
  static boolean replaces(RequestContext request) {
    Answer answer = request.answer();
    String tag = answer.headerValue("ETag");
    String modified = answer.headerValue("Last-Modified");
    return answer.status() == OK
        && (tag != null || modified != null)
        && Conditions.isRead(request)
        && outcome(request, tag, modified) != Conditions.Outcome.HOLD;
  }

  @Override
  public void complete(RequestContext request, Answer answer) {
    answer.sayCacheControl();
    boolean isRead = answer.status() == OK && Conditions.isRead(request);
    if (isRead && isToBeTagged(answer)) {
      answer.header("ETag", EntityTags.of(answer.content()).field());
    }
    String tag = answer.headerValue("ETag");
    String modified = answer.headerValue("Last-Modified");
    boolean canBeAsked = tag != null || modified != null;
    if (request.asksForCredential() && !answer.hasHeader(CACHE_CONTROL)) {
      answer.header(CACHE_CONTROL, canBeAsked ? "private, no-cache" : "no-store");
    }
    if (isRead && canBeAsked && !answer.isSentInPieces()) {
      apply(request, answer, tag, modified);
    }
  }

  @Override
  public boolean takesLong(Answer answer) {
    return answer.content().length > MUCH && isToBeTagged(answer);
  }

  private boolean isToBeTagged(Answer answer) {
    return entityTags
        && answer.contentType() != null
        && !answer.isSentInPieces()
        && !answer.hasHeader("ETag")
        && !answer.hasValue(CACHE_CONTROL, "no-store");
  }

  private void apply(
      RequestContext request, Answer answer, @Nullable String tag, @Nullable String modified) {
    switch (outcome(request, tag, modified)) {
      case HOLD -> {
        // The answer is sent as it is.
      }
      case NOT_MODIFIED -> {
        // It says what the answer with content would have said of its choice.
        if (coding != null && coding.wouldEncode(request, answer)) {
          answer.weakenEntityTag();
        }
        answer.notModified();
      }
      case FAILED -> {
        answer.discard();
        answer.header(CACHE_CONTROL, "no-store");
        answer.give(
            412,
            Problems.CONTENT_TYPE,
            Problems.document(412, Conditions.failed().detail()));
      }
    }
  }

  private static Conditions.Outcome outcome(
      RequestContext request, @Nullable String tag, @Nullable String modified) {
    return Conditions.of(request)
        .against(tag == null ? null : EntityTags.parse(tag), HttpDates.parse(modified));
  }

  @Override
  public String toString() {
    return entityTags ? "caching, with computed tags" : "caching";
  }
}
