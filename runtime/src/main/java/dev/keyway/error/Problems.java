package dev.keyway.error;

import dev.keyway.Problem;
import dev.keyway.request.RequestContext;

/** Makes problem documents, and answers with them for handlers of exceptions. Made for generated code. */
public final class Problems {
  /** The media type of problem documents. */
  public static final String CONTENT_TYPE = ProblemResponse.CONTENT_TYPE;

  private Problems() {}

  /** A problem document that says no more than what is wrong. */
  public static byte[] document(int status, String detail) {
    return ProblemResponse.of(status, detail);
  }

  /** Answers with a problem; one of the server's own has the id under which it is logged. */
  public static void respond(RequestContext request, int status, Problem problem) {
    byte[] document = status >= 500
        ? ProblemResponse.withId(status, problem, request.failureId())
        : ProblemResponse.of(status, problem);
    request.respond(status, ProblemResponse.CONTENT_TYPE, document);
  }

  /** Answers with a problem that says no more than the status. */
  public static void respond(RequestContext request, int status) {
    respond(request, status, Problem.of(StatusPhrase.of(status)));
  }
}
