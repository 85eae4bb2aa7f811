package dev.keyway.server;

import dev.keyway.error.ErrorBoundary;
import dev.keyway.json.JsonCodec;
import dev.keyway.request.BackgroundWork;
import dev.keyway.request.MessageRules;
import dev.keyway.request.RequestHandler;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.Router;
import dev.keyway.routing.RoutingHandler;
import dev.keyway.websocket.OpenWebSockets;
import io.undertow.server.HttpHandler;
import java.time.Duration;

/**
 * An API, ready to serve: its endpoints, and the components they are made of. The generated
 * {@code <Api>Application} extends it.
 *
 * <p>{@link KeywayServer} serves it on a port of its own. In an Undertow server that exists already,
 * {@link #handler()} is mounted, also below a prefix.
 */
public abstract class Application implements AutoCloseable {
  private final String title;
  private final Router router;
  private final JsonCodec json;
  private final String openApiResource;
  private final Components components;
  private final BackgroundWork background = new BackgroundWork();
  private final OpenWebSockets webSockets = new OpenWebSockets();

  /**
   * An application.
   *
   * @param title the title of the API
   * @param router its endpoints
   * @param json how it reads and writes JSON
   * @param openApiResource the resource that holds its OpenAPI document, loaded through the class of
   *     the application
   * @param components what is closed with it
   */
  protected Application(
      String title, Router router, JsonCodec json, String openApiResource, Components components) {
    this.title = title;
    this.router = router;
    this.json = json;
    this.openApiResource = openApiResource;
    this.components = components;
  }

  /** A handler with the default settings, to be mounted in a server. */
  public final HttpHandler handler() {
    return handler(ServerSettings.defaults());
  }

  /**
   * A handler to be mounted in a server. It must be called on the IO thread. Of the settings, those
   * apply that concern a request and its answer: the limits and timeout of the body, the limit of the
   * parameters and of requests in flight, the workers, and what is around every answer.
   *
   * <p>This is the one place where the chain of handlers is put together.
   */
  public final HttpHandler handler(ServerSettings settings) {
    return handler(settings, new InFlight(settings.inFlightLimit()));
  }

  final HttpHandler handler(ServerSettings settings, InFlight inFlight) {
    EndpointHandler routing = new RoutingHandler(router, redirectsSlashes(), settings.rootPath());
    EndpointHandler filtered = settings.cors().before(settings.requestFilters().before(routing));
    EndpointHandler admission = inFlight.before(new MessageRules(settings.addressed(filtered)));
    EndpointHandler behindProxies = settings.trustedProxies().before(admission);
    return components.closing(new RequestHandler(
        new ErrorBoundary(settings.accessLog().before(behindProxies), title),
        settings.requestLimits(),
        settings.workers().executor(),
        settings.lastSteps(),
        background,
        settings.webSocketSettings(webSockets)));
  }

  /**
   * Waits until the background tasks of all requests so far are done. {@link KeywayServer#stop()} does
   * so; whoever has mounted the application does before closing it.
   *
   * @return whether they were done within the time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public final boolean awaitBackgroundTasks(Duration time) throws InterruptedException {
    return background.await(time);
  }

  /**
   * Closes all WebSockets with 1001, and those that are opened from now on. {@link KeywayServer#stop()}
   * does so; whoever has mounted the application does before {@link #awaitWebSockets}.
   */
  public final void closeWebSockets() {
    webSockets.announceStop();
  }

  /**
   * Waits until no endpoint of a WebSocket is at work any more. Those that are still when the
   * application is closed are interrupted.
   *
   * @return whether that was so within the time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public final boolean awaitWebSockets(Duration time) throws InterruptedException {
    return webSockets.await(time);
  }

  /** Whether a path is redirected that differs from an endpoint's in the trailing slash alone. */
  protected boolean redirectsSlashes() {
    return true;
  }

  /** The title of the API. */
  public final String title() {
    return title;
  }

  /** How the application reads and writes JSON. */
  public final JsonCodec json() {
    return json;
  }

  /** The resource that holds the OpenAPI document, loaded through the class of the application. */
  public final String openApiResource() {
    return openApiResource;
  }

  /**
   * Closes the components, the last one made first. Closing twice does nothing.
   *
   * @throws RuntimeException the failure of the first component that couldn't be closed
   */
  @Override
  public void close() {
    components.close();
  }

  @Override
  public String toString() {
    return title;
  }
}
