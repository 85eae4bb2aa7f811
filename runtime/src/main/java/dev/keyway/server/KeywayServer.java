package dev.keyway.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.Options;

/**
 * Serves an application on a port.
 *
 * <pre>{@code
 * KeywayServer server = KeywayServer.builder(MyApiApplication.create(new MyApi())).start();
 * }</pre>
 *
 * When the JVM is asked to end, the server stops as with {@link #stop()}.
 */
public final class KeywayServer implements AutoCloseable {
  private static final int LAST_CALL_MILLIS = 500;

  private final Mounts applications;
  private final Undertow undertow;
  private final InFlight inFlight;
  private final Duration shutdownDelay;
  private final Duration shutdownTimeout;
  private final String host;
  private final int port;
  private @Nullable Thread atExit;
  private boolean stopped;

  private KeywayServer(Mounts applications, ServerSettings settings) {
    this.applications = applications;
    this.host = settings.host();
    this.shutdownDelay = settings.shutdownDelay();
    this.shutdownTimeout = settings.shutdownTimeout();
    this.inFlight = new InFlight(settings.inFlightLimit());
    this.undertow = undertow(settings, applications.handler(settings, inFlight));
    undertow.start();
    this.port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  private static Undertow undertow(ServerSettings settings, HttpHandler root) {
    int headTimeout = Math.toIntExact(settings.bodyTimeout().toMillis());
    int idleTimeout = Math.toIntExact(settings.idleTimeout().toMillis());
    return Undertow.builder()
        .addHttpListener(settings.port(), settings.host())
        .setIoThreads(settings.ioThreads())
        .setWorkerThreads(settings.workers().threads())
        .setHandler(root)
        // The path is read once, by RequestPath, from its raw form.
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, false)
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, settings.headerLimit())
        .setServerOption(UndertowOptions.MAX_HEADERS, settings.headerFieldLimit())
        .setServerOption(UndertowOptions.MAX_PARAMETERS, settings.parameterLimit())
        // Bodies are limited where they are read.
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, headTimeout)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleTimeout)
        // Whoever is still at work when stop() has waited is interrupted, and not waited for again.
        .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, LAST_CALL_MILLIS)
        .setSocketOption(Options.WRITE_TIMEOUT, idleTimeout)
        .build();
  }

  /** A builder that starts from the default settings. */
  public static Builder builder(Application application) {
    return new Builder(application);
  }

  /** The port the server listens on, also where any free one was asked for. */
  public int port() {
    return port;
  }

  /** Where the server is, without a slash at the end: {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  /**
   * Stops the server: answers questions for readiness with 503, and after the shutdown delay all other
   * new requests, closes WebSockets with 1001, waits for what is in flight, WebSockets and background
   * tasks included, as long as the shutdown timeout allows, closes the port and then the components of the applications. Stopping twice does nothing.
   */
  public synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    forgetExit();
    inFlight.announceStop();
    try {
      if (!shutdownDelay.isZero()) {
        Thread.sleep(shutdownDelay.toMillis());
      }
      inFlight.close();
      applications.closeWebSockets();
      long end = System.nanoTime() + shutdownTimeout.toNanos();
      if (!inFlight.awaitNone(shutdownTimeout)) {
        log().warn("{}: requests in flight were cut off after {}", applications, shutdownTimeout);
      }
      if (!applications.awaitWebSockets(end)) {
        log().warn("{}: WebSockets were cut off after {}", applications, shutdownTimeout);
      }
      if (!applications.awaitBackgroundTasks(end)) {
        log().warn("{}: background tasks were cut off after {}", applications, shutdownTimeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      undertow.stop();
      applications.close();
    }
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }

  private void stopAtExit() {
    Thread thread = new Thread(this::stop, "keyway-stop");
    Runtime.getRuntime().addShutdownHook(thread);
    atExit = thread;
  }

  private void forgetExit() {
    if (atExit != null && atExit != Thread.currentThread()) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // The JVM is ending, and the hook will find the server stopped.
      }
    }
  }

  @Override
  public String toString() {
    return applications + " on " + url();
  }

  /** Collects the settings of a server, and starts it. */
  public static final class Builder extends SettingsBuilder<Builder> {
    private final Mounts applications;

    private Builder(Application application) {
      this.applications = new Mounts(application);
    }

    /**
     * Serves another application below a prefix. It has all paths there, its documentation's included,
     * and the settings of this server; it is closed with it, before those that were there earlier.
     *
     * @param prefix such as {@code /admin}; requests have to write it plainly
     * @throws IllegalArgumentException if it isn't one, or is taken
     */
    public Builder mount(String prefix, Application application) {
      applications.add(prefix, application);
      return this;
    }

    /**
     * Starts the server. When this returns, it answers.
     *
     * @throws IllegalArgumentException if a setting can't be
     * @throws RuntimeException if the port can't be opened
     */
    public KeywayServer start() {
      KeywayServer server = new KeywayServer(applications, settings());
      server.stopAtExit();
      return server;
    }

    @Override
    Builder self() {
      return this;
    }
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(KeywayServer.class);
  }
}
