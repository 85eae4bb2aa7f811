package dev.keyway;

/**
 * Code of an application's own around every request, whichever endpoint it is for and also if there is
 * none: to measure, to log, to mark answers, or to refuse. Filters are settings of the server.
 *
 * <pre>{@code
 * KeywayServer.builder(application)
 *     .filter(request -> {
 *       long start = System.nanoTime();
 *       return (status, headers) -> headers.set(
 *           "Server-Timing", "app;dur=" + (System.nanoTime() - start) / 1e6);
 *     })
 * }</pre>
 *
 * A filter sees requests whose host is allowed and whose form is right, but for preflights of CORS. It
 * can refuse one; it can't answer in the place of an endpoint, change what is asked for, or see what is
 * in a body: all that could make an endpoint's checks miss something. What needs values of the request,
 * or may block, is a dependency, with {@link Depends} on the API class for all endpoints.
 */
@FunctionalInterface
public interface RequestFilter {

  /**
   * Called for each request before it is routed. Runs on the IO thread, so it must not block.
   *
   * @param request not routed yet, so its {@linkplain Request#template template} is empty
   * @return what completes the answer, whatever it is; {@link AnswerFilter#none()} if there is nothing
   *     to do
   * @throws HttpException to refuse the request
   * @throws Exception to have it fail: 500
   */
  AnswerFilter begin(Request request) throws Exception;
}
