package dev.keyway.error;

import dev.keyway.Problem;
import dev.keyway.request.RequestContext;

/** Answers with problem documents for handlers of exceptions. Made for generated code. */
public final class Problems {
  private Problems() {}

  /** Answers with a problem. */
  public static void respond(RequestContext request, int status, Problem problem) {
    request.respond(status, ProblemResponse.CONTENT_TYPE, ProblemResponse.of(status, problem));
  }

  /** Answers with a problem that says no more than the status. */
  public static void respond(RequestContext request, int status) {
    respond(request, status, Problem.of(StatusPhrase.of(status)));
  }
}
