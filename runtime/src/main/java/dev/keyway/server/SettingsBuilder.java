package dev.keyway.server;

import dev.keyway.RequestFilter;
import dev.keyway.request.UploadLimits;
import dev.keyway.websocket.WebSocketLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects {@link ServerSettings}, each with a default.
 *
 * @param <B> the builder itself
 */
public abstract class SettingsBuilder<B extends SettingsBuilder<B>> {
  private String host = "127.0.0.1";
  private int port = 8080;
  private int ioThreads = Math.max(2, Runtime.getRuntime().availableProcessors());
  private Workers workers = Workers.platform();
  private int bodyLimit = 1024 * 1024;
  private Duration bodyTimeout = Duration.ofSeconds(30);
  private int headerLimit = 16 * 1024;
  private int parameterLimit = 1000;
  private int headerFieldLimit = 100;
  private int inFlightLimit = 10_000;
  private UploadLimits uploads = UploadLimits.defaults();
  private Duration idleTimeout = Duration.ofSeconds(60);
  private Duration shutdownDelay = Duration.ZERO;
  private Duration shutdownTimeout = Duration.ofSeconds(30);
  private Cors cors = Cors.none();
  private SecurityHeaders securityHeaders = SecurityHeaders.defaults();
  private TrustedProxies trustedProxies = TrustedProxies.none();
  private Compression compression = Compression.none();
  private AccessLog accessLog = AccessLog.off();
  private Duration stageTimeout = Duration.ofMinutes(1);
  private boolean entityTags;
  private boolean htmlErrors;
  private WebSocketLimits webSockets = WebSocketLimits.defaults();
  private AllowedHosts allowedHosts = AllowedHosts.any();
  private boolean redirectToHttps;
  private String rootPath = "";
  private final List<RequestFilter> filters = new ArrayList<>();

  SettingsBuilder() {}

  /**
   * The address to listen on. By default {@code 127.0.0.1}, so that nothing is open to a network by
   * accident; in a container {@code 0.0.0.0}.
   */
  public B host(String host) {
    this.host = host;
    return self();
  }

  /** The port to listen on, 0 for any free one. By default 8080. */
  public B port(int port) {
    this.port = port;
    return self();
  }

  /** How many threads do what never blocks. By default one for each processor, at least two. */
  public B ioThreads(int ioThreads) {
    this.ioThreads = ioThreads;
    return self();
  }

  /** Where endpoints run that may block. By default eight platform threads for each processor. */
  public B workers(Workers workers) {
    this.workers = workers;
    return self();
  }

  /** The longest body in bytes; longer ones are answered with 413. By default 1 MiB. */
  public B bodyLimit(int bytes) {
    this.bodyLimit = bytes;
    return self();
  }

  /**
   * How long the head of a request may take to arrive, and after it the whole body; a body that takes
   * longer is answered with 408. By default 30 seconds.
   */
  public B bodyTimeout(Duration timeout) {
    this.bodyTimeout = timeout;
    return self();
  }

  /**
   * The longest head of a request in bytes; longer ones are answered with 400, and the connection is
   * closed. By default 16 KiB.
   */
  public B headerLimit(int bytes) {
    this.headerLimit = bytes;
    return self();
  }

  /**
   * How many parameters a query and how many fields a form may have; more are answered with 400. By
   * default 1000.
   */
  public B parameterLimit(int parameters) {
    this.parameterLimit = parameters;
    return self();
  }

  /**
   * How many header fields a request may have; more are answered with 400, and the connection is
   * closed. By default 100.
   */
  public B headerFieldLimit(int fields) {
    this.headerFieldLimit = fields;
    return self();
  }

  /**
   * How many requests may be in flight at once, those that wait for a body or a worker included; more
   * are answered with 503 and {@code Retry-After}. By default 10 000.
   */
  public B inFlightLimit(int requests) {
    this.inFlightLimit = requests;
    return self();
  }

  /**
   * What a form with files, or a body that is read as a stream, may hold at most. By default {@link
   * UploadLimits#defaults()}.
   */
  public B uploads(UploadLimits uploads) {
    this.uploads = uploads;
    return self();
  }

  /**
   * How long a connection may wait for its next request, or for a client that doesn't take its answer.
   * By default 60 seconds.
   */
  public B idleTimeout(Duration timeout) {
    this.idleTimeout = timeout;
    return self();
  }

  /**
   * How long a server that is to stop goes on serving while {@code @Api(readiness = ...)} says already
   * that it isn't ready: as long as it takes until balancers have asked. By default not at all.
   */
  public B shutdownDelay(Duration delay) {
    this.shutdownDelay = delay;
    return self();
  }

  /** How long stopping waits for requests in flight. By default 30 seconds. */
  public B shutdownTimeout(Duration timeout) {
    this.shutdownTimeout = timeout;
    return self();
  }

  /** Which scripts of other origins may call, and how. By default none. */
  public B cors(Cors cors) {
    this.cors = cors;
    return self();
  }

  /** What browsers are told with every answer. By default {@link SecurityHeaders#defaults()}. */
  public B securityHeaders(SecurityHeaders securityHeaders) {
    this.securityHeaders = securityHeaders;
    return self();
  }

  /** Who is believed about the client of a request. By default nobody. */
  public B trustedProxies(TrustedProxies trustedProxies) {
    this.trustedProxies = trustedProxies;
    return self();
  }

  /** Whether answers are compressed. By default they aren't. */
  public B compression(Compression compression) {
    this.compression = compression;
    return self();
  }

  /** Whether each request is logged when it is over. By default off. */
  public B accessLog(AccessLog accessLog) {
    this.accessLog = accessLog;
    return self();
  }

  /**
   * How long an endpoint's {@code CompletionStage} may take; what takes longer is answered with 503, and
   * cancelled. By default one minute.
   */
  public B stageTimeout(Duration timeout) {
    this.stageTimeout = timeout;
    return self();
  }

  /**
   * Whether answers to {@code GET} and {@code HEAD} that are made in memory get a strong entity tag, a
   * hash of their content, so that clients that have them are told so (304). It spares the network and
   * not the endpoint. By default only what an endpoint tags itself has one.
   */
  public B entityTags(boolean entityTags) {
    this.entityTags = entityTags;
    return self();
  }

  /**
   * Whether errors are shown as small pages to who asks for HTML by name and prefers it to JSON, which
   * browsers do. By default every error is a problem document.
   */
  public B htmlErrors(boolean htmlErrors) {
    this.htmlErrors = htmlErrors;
    return self();
  }

  /** What WebSockets may hold at most. By default {@link WebSocketLimits#defaults()}. */
  public B webSockets(WebSocketLimits webSockets) {
    this.webSockets = webSockets;
    return self();
  }

  /** The hosts that requests may be for; those for others are answered with 400. By default any. */
  public B allowedHosts(AllowedHosts allowedHosts) {
    this.allowedHosts = allowedHosts;
    return self();
  }

  /**
   * Whether clients that come over HTTP are sent to the same place over HTTPS (307), at its usual port.
   * Needs {@link #allowedHosts}. By default they aren't.
   */
  public B redirectToHttps(boolean redirectToHttps) {
    this.redirectToHttps = redirectToHttps;
    return self();
  }

  /**
   * The beginning of the path that a proxy takes away before it passes a request on, such as {@code
   * /api/v1}: redirects of Keyway's own begin with it. By default empty.
   */
  public B rootPath(String rootPath) {
    this.rootPath = rootPath;
    return self();
  }

  /** Adds code that runs around every request, inside what was added before. By default there is none. */
  public B filter(RequestFilter filter) {
    filters.add(filter);
    return self();
  }

  final ServerSettings settings() {
    return new ServerSettings(
        host,
        port,
        ioThreads,
        workers,
        bodyLimit,
        bodyTimeout,
        headerLimit,
        parameterLimit,
        headerFieldLimit,
        inFlightLimit,
        uploads,
        idleTimeout,
        shutdownDelay,
        shutdownTimeout,
        cors,
        securityHeaders,
        trustedProxies,
        compression,
        accessLog,
        stageTimeout,
        entityTags,
        htmlErrors,
        webSockets,
        allowedHosts,
        redirectToHttps,
        rootPath,
        filters);
  }

  abstract B self();
}
