package dev.keyway.error;

import dev.keyway.HttpException;
import dev.keyway.request.ClientGoneException;
import dev.keyway.request.RequestContext;
import dev.keyway.request.Work;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.ScopeGate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost handler: runs every step of a request, and answers for whatever a step throws. An
 * answer that was prepared before is dropped; nothing of it was sent. Where values of the request are
 * still open, they are closed first, and may put a failure in other words.
 *
 * <p>What the endpoint has a handler for is answered by that, unless it is a refusal. For the rest:
 *
 * <ul>
 *   <li>{@link HttpException}: a problem document with its status, detail and header fields. A 401
 *       without a challenge gets one, since HTTP demands it (RFC 9110, section 15.5.2). Where an
 *       endpoint chose a status of the server's own failure, it is logged under an {@code id}, too.
 *   <li>{@link ValidationException}: 422 with all errors.
 *   <li>{@link InvalidTokenException}: 401 with the challenge of the gate that asked for the token.
 *   <li>Anything else, errors of the virtual machine included: 500 with a random {@code id} that is
 *       logged with the stack trace, and nothing internal.
 * </ul>
 *
 * An answer whose head was sent already can't be replaced: it is cut off, and the failure logged.
 *
 * Every one of these answers says {@code Cache-Control: no-store}: it is about one request. Else a
 * cache could keep a 404, 405 or 501 (RFC 9111, section 4.2.2).
 */
public final class ErrorBoundary implements EndpointHandler {
  private final EndpointHandler next;
  private final String realm;

  /**
   * A boundary.
   *
   * @param next what runs inside
   * @param realm the realm of challenges that nobody else made; usually the API's title
   */
  public ErrorBoundary(EndpointHandler next, String realm) {
    this.next = next;
    this.realm = quotable(realm);
  }

  /** Runs the first step of a request: the next handler. Never throws. */
  @Override
  public void handle(RequestContext request) {
    try {
      next.handle(request);
      settle(request);
    } catch (Throwable failure) {
      answer(request, failure);
    }
  }

  /** Runs a later step of a request. Never throws. */
  public void resume(RequestContext request, Work step) {
    try {
      step.run();
      settle(request);
    } catch (Throwable failure) {
      answer(request, failure);
    }
  }

  private static void settle(RequestContext request) {
    request.steps().requireSettled();
    Throwable handled = request.steps().handledFailure();
    if (handled != null && request.steps().answersServerError()) {
      String id = request.failureId();
      log().error("{} failed, and was answered by a handler: id {}", request, id, handled);
    }
  }

  private void answer(RequestContext request, Throwable failure) {
    request.steps().discardAnswer();
    if (request.steps().endsWith(failure)) {
      return;
    }
    if (request.steps().answerHasBegun()) {
      cutOff(request, failure);
      return;
    }
    try {
      if (handled(request, failure)) {
        return;
      }
    } catch (Throwable second) {
      answer(request, second);
      return;
    }
    try {
      if (failure instanceof HttpException refusal) {
        logSuppressed(request, failure);
        refuse(request, refusal);
      } else if (failure instanceof ValidationException invalid) {
        logSuppressed(request, failure);
        respond(
            request,
            422,
            ProblemResponse.withErrors(422, "The request is not valid", invalid.errors()));
      } else if (failure instanceof InvalidTokenException invalid) {
        log().debug("{}: invalid token: {}", request, invalid.getMessage());
        logSuppressed(request, failure);
        refuse(request, invalidToken(request.gate()));
      } else {
        Throwable handled = request.steps().handledFailure();
        if (handled != null && handled != failure) {
          failure.addSuppressed(handled);
        }
        fail(request, failure);
      }
    } catch (Throwable second) {
      // Such as a header field that can't be sent. The second failure is a bug of its own.
      request.steps().discardAnswer();
      second.addSuppressed(failure);
      fail(request, second);
    }
  }

  /**
   * Whether a handler of the user's answers. Refusals are answers already. A handler that fails isn't
   * handled again.
   */
  private static boolean handled(RequestContext request, Throwable failure) throws Exception {
    Endpoint endpoint = request.endpoint();
    if (endpoint == null
        || failure instanceof HttpException
        || failure instanceof ValidationException
        || failure instanceof InvalidTokenException
        || !request.steps().beginHandling(failure)) {
      return false;
    }
    request.responseHeader("Cache-Control", "no-store");
    if (endpoint.handleFailure(request, failure)) {
      settle(request);
      return true;
    }
    request.steps().discardAnswer();
    return false;
  }

  private void refuse(RequestContext request, HttpException failure) {
    Refusal refusal = Refusal.of(failure);
    List<String> fields = refusal.fields();
    for (int i = 0; i < fields.size(); i += 2) {
      request.steps().header(fields.get(i), fields.get(i + 1));
    }
    int status = refusal.status();
    if (status == 401 && !refusal.hasChallenge()) {
      request.steps().header(Refusal.CHALLENGE, "Bearer realm=\"" + realm + "\"");
    }
    boolean failed = status >= 500 && request.endpoint() != null;
    if (failed && !(failure instanceof Unavailable)) {
      String id = request.failureId();
      log().error("{} was answered with {}: id {}: {}", request, status, id, refusal.detail());
      respond(request, status, ProblemResponse.withId(status, refusal.detail(), id));
    } else {
      respond(request, status, refusal.document());
    }
  }

  private HttpException invalidToken(@Nullable ScopeGate gate) {
    return gate != null
        ? gate.invalidToken()
        : new HttpException(
            401,
            "Could not validate credentials",
            Map.of(Refusal.CHALLENGE, "Bearer realm=\"" + realm + "\", error=\"invalid_token\""));
  }

  /** A refusal isn't logged, but what went wrong besides is: what couldn't be closed afterwards. */
  private static void logSuppressed(RequestContext request, Throwable refusal) {
    for (Throwable suppressed : refusal.getSuppressed()) {
      log().error("{} was refused, and failed besides", request, suppressed);
    }
  }

  /** What was sent of the answer can't be taken back, so there is nobody to tell but the log. */
  private static void cutOff(RequestContext request, Throwable failure) {
    if (ClientGoneException.isCauseOf(failure)) {
      log().debug("{}: the client left in the middle of its answer", request);
    } else {
      String id = request.failureId();
      log().error("{} failed in the middle of its answer: id {}", request, id, failure);
    }
  }

  private static void fail(RequestContext request, Throwable failure) {
    String id = request.failureId();
    log().error("{} failed: id {}", request, id, failure);
    respond(request, 500, ProblemResponse.withId(500, "Internal Server Error", id));
  }

  private static void respond(RequestContext request, int status, byte[] problem) {
    request.steps().header("Cache-Control", "no-store");
    request.steps().answer(status, ProblemResponse.CONTENT_TYPE, problem);
  }

  /** What of a text may stand in a quoted string without escapes. */
  private static String quotable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kept.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? '?' : c);
    }
    return kept.toString();
  }

  @Override
  public String toString() {
    return "error boundary → " + next;
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(ErrorBoundary.class);
  }
}
