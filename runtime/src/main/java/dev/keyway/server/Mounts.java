package dev.keyway.server;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The applications of a server: one at the root, and others below prefixes. */
final class Mounts {
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  private final Application root;
  private final Map<String, Application> below = new LinkedHashMap<>();

  Mounts(Application root) {
    this.root = root;
  }

  /**
   * Adds an application.
   *
   * @throws IllegalArgumentException if the prefix isn't one, or is taken
   */
  void add(String prefix, Application application) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("\"" + prefix + "\" is no prefix: write it as /admin, with"
          + " letters, digits and -._~, and without a slash at the end");
    }
    Application other = below.putIfAbsent(prefix, application);
    if (other != null) {
      throw new IllegalArgumentException("\"" + prefix + "\" is the place of " + other);
    }
  }

  /** Leads each request to its application: the one with the longest prefix, else that of the root. */
  HttpHandler handler(ServerSettings settings, InFlight inFlight) {
    HttpHandler atRoot = root.handler(settings, inFlight);
    if (below.isEmpty()) {
      return atRoot;
    }
    PathHandler paths = Handlers.path(atRoot);
    below.forEach((prefix, application) ->
        paths.addPrefixPath(prefix, application.handler(settings, inFlight)));
    return paths;
  }

  /**
   * Waits for what is done after answers.
   *
   * @param end the {@link System#nanoTime()} until which to wait
   * @return whether all of it was done by then
   */
  boolean awaitBackgroundTasks(long end) throws InterruptedException {
    boolean done = root.awaitBackgroundTasks(Duration.ofNanos(end - System.nanoTime()));
    for (Application application : below.values()) {
      done &= application.awaitBackgroundTasks(Duration.ofNanos(end - System.nanoTime()));
    }
    return done;
  }

  /** Closes the WebSockets of all applications. */
  void closeWebSockets() {
    all().forEach(Application::closeWebSockets);
  }

  /**
   * Waits for the endpoints of WebSockets.
   *
   * @param end the {@link System#nanoTime()} until which to wait
   * @return whether all were done by then
   */
  boolean awaitWebSockets(long end) throws InterruptedException {
    boolean done = true;
    for (Application application : all()) {
      done &= application.awaitWebSockets(Duration.ofNanos(end - System.nanoTime()));
    }
    return done;
  }

  private List<Application> all() {
    List<Application> all = new ArrayList<>(below.values());
    all.add(0, root);
    return all;
  }

  /** Closes all applications, the last one added first. */
  void close() {
    List<Application> all = all();
    Collections.reverse(all);
    for (Application application : all) {
      try {
        application.close();
      } catch (RuntimeException e) {
        log().error("{}: a component could not be closed", application, e);
      }
    }
  }

  @Override
  public String toString() {
    return below.isEmpty() ? root.toString() : root + " and " + below;
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(Mounts.class);
  }
}
