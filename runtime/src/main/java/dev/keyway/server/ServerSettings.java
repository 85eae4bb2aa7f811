package dev.keyway.server;

import dev.keyway.RequestFilter;
import dev.keyway.error.HtmlErrors;
import dev.keyway.request.AnswerStep;
import dev.keyway.request.CachingStep;
import dev.keyway.request.Filters;
import dev.keyway.request.RequestLimits;
import dev.keyway.request.UploadLimits;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.websocket.OpenWebSockets;
import dev.keyway.websocket.WebSocketLimits;
import dev.keyway.websocket.WebSocketSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server, or of an application that is mounted in one. {@link #builder()} starts from
 * the defaults.
 *
 * @param host the address to listen on; {@code 127.0.0.1} by default, so that nothing is open to a
 *     network by accident; in a container {@code 0.0.0.0}
 * @param port the port to listen on; 8080 by default, 0 for any free one
 * @param ioThreads how many threads do what never blocks; by default one for each processor, at least
 *     two
 * @param workers where endpoints run that may block; by default eight platform threads for each
 *     processor
 * @param bodyLimit the longest body in bytes; 1 MiB by default; longer ones are answered with 413
 * @param bodyTimeout how long the head of a request may take, and after it the body; 30 seconds by
 *     default; a body that takes longer is answered with 408
 * @param headerLimit the longest head of a request in bytes; 16 KiB by default; longer ones are
 *     answered with 400, and the connection is closed
 * @param parameterLimit how many parameters a query and how many fields a form may have; 1000 by
 *     default; more are answered with 400
 * @param headerFieldLimit how many header fields a request may have; 100 by default; more are answered
 *     with 400, and the connection is closed
 * @param inFlightLimit how many requests may be in flight at once; 10 000 by default; more are answered
 *     with 503
 * @param uploads what a form with files, or a body that is read as a stream, may hold at most
 * @param idleTimeout how long a connection may wait for its next request, or for a client that doesn't
 *     take its answer; 60 seconds by default
 * @param shutdownDelay how long {@link KeywayServer#stop()} goes on serving while readiness is answered
 *     with 503 already; not at all by default
 * @param shutdownTimeout how long {@link KeywayServer#stop()} waits for requests in flight; 30 seconds
 *     by default
 * @param cors which scripts of other origins may call; none by default
 * @param securityHeaders what browsers are told with every answer
 * @param trustedProxies who is believed about the client of a request; nobody by default
 * @param compression whether answers are compressed; they aren't by default
 * @param accessLog whether requests are logged; they aren't by default
 * @param stageTimeout how long the value of a {@code CompletionStage} may take; one minute by default;
 *     what takes longer is answered with 503
 * @param entityTags whether answers to {@code GET} get a computed tag; they don't by default
 * @param htmlErrors whether errors are shown as pages to who asks for HTML; they aren't by default
 * @param webSockets what WebSockets may hold at most
 * @param allowedHosts the hosts that requests may be for; any by default
 * @param redirectToHttps whether clients that come over HTTP are sent to HTTPS; they aren't by default
 * @param rootPath the beginning of the path that a proxy takes away before it passes a request on; empty
 *     by default
 * @param filters what runs around every request, in order; nothing by default
 */
public record ServerSettings(
    String host,
    int port,
    int ioThreads,
    Workers workers,
    int bodyLimit,
    Duration bodyTimeout,
    int headerLimit,
    int parameterLimit,
    int headerFieldLimit,
    int inFlightLimit,
    UploadLimits uploads,
    Duration idleTimeout,
    Duration shutdownDelay,
    Duration shutdownTimeout,
    Cors cors,
    SecurityHeaders securityHeaders,
    TrustedProxies trustedProxies,
    Compression compression,
    AccessLog accessLog,
    Duration stageTimeout,
    boolean entityTags,
    boolean htmlErrors,
    WebSocketLimits webSockets,
    AllowedHosts allowedHosts,
    boolean redirectToHttps,
    String rootPath,
    List<RequestFilter> filters) {

  private static final Pattern ROOT_PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

  /** The settings; checked here, so that a mistake shows at start-up. */
  public ServerSettings {
    if (port < 0 || port > 0xFFFF) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    requirePositive("ioThreads", ioThreads);
    requirePositive("bodyLimit", bodyLimit);
    requirePositive("headerLimit", headerLimit);
    requirePositive("parameterLimit", parameterLimit);
    requirePositive("headerFieldLimit", headerFieldLimit);
    requirePositive("inFlightLimit", inFlightLimit);
    requirePositive("bodyTimeout", bodyTimeout.toMillis());
    requirePositive("idleTimeout", idleTimeout.toMillis());
    requirePositive("stageTimeout", stageTimeout.toMillis());
    if (redirectToHttps && allowedHosts.areAny()) {
      throw new IllegalArgumentException(
          "redirectToHttps needs allowedHosts: else whoever makes up a"
              + " Host decides where clients are sent");
    }
    if (!ROOT_PATH.matcher(rootPath).matches()) {
      throw new IllegalArgumentException(
          "\"" + rootPath + "\" is no rootPath: write it as /api/v1, with"
              + " letters, digits and -._~, and without a slash at the end");
    }
    filters = List.copyOf(filters);
    if (shutdownDelay.isNegative()) {
      throw new IllegalArgumentException("shutdownDelay must not be negative");
    }
    if (shutdownTimeout.isNegative()) {
      throw new IllegalArgumentException("shutdownTimeout must not be negative");
    }
  }

  /** The defaults. */
  public static ServerSettings defaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  RequestLimits requestLimits() {
    return new RequestLimits(bodyLimit, bodyTimeout, stageTimeout, parameterLimit, uploads);
  }

  /** What holds for WebSockets, of which some are open. */
  WebSocketSettings webSocketSettings(OpenWebSockets open) {
    Executor executor = workers.executor();
    return executor == null
        ? new WebSocketSettings(
            webSockets, idleTimeout, cors::allowsOrigin, cors.allowsCredentials(), open)
        : new WebSocketSettings(
            webSockets, idleTimeout, cors::allowsOrigin, cors.allowsCredentials(), executor, open);
  }

  /** What runs around every request. */
  Filters requestFilters() {
    return new Filters(filters);
  }

  /** Lets only requests that came to the right host, in the right way, get to a handler. */
  EndpointHandler addressed(EndpointHandler next) {
    return allowedHosts.before(redirectToHttps ? new HttpsHandler(rootPath, next) : next);
  }

  /** What completes every answer, in order. */
  List<AnswerStep> lastSteps() {
    List<AnswerStep> steps = new ArrayList<>();
    @Nullable GzipStep gzip = compression.isOn() ? compression.step() : null;
    steps.add(new CachingStep(entityTags, gzip));
    if (htmlErrors) {
      steps.add(new HtmlErrors());
    }
    if (!filters.isEmpty()) {
      steps.add(requestFilters().step());
    }
    steps.add(securityHeaders.step());
    if (cors.isOn()) {
      steps.add(cors.step());
    }
    if (gzip != null) {
      steps.add(gzip);
    }
    if (accessLog.isOn()) {
      steps.add(accessLog.step());
    }
    return steps;
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be positive, not " + value);
    }
  }

  /** Builds settings. */
  public static final class Builder extends SettingsBuilder<Builder> {
    private Builder() {}

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one of them can't be
     */
    public ServerSettings build() {
      return settings();
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
