package dev.keyway.server;

import dev.keyway.request.AnswerStep;
import dev.keyway.request.FieldRules;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which scripts of other origins may call an application from a browser, and how (the CORS protocol of
 * the Fetch standard). It says what browsers may pass on, and is no protection of its own: who may call
 * is decided by scopes.
 *
 * <pre>{@code
 * Cors.of("https://app.example.com")
 *     .methods(HttpMethod.GET, HttpMethod.PUT)
 *     .headers("Authorization")
 * }</pre>
 *
 * Preflights are answered before routing, with 200, or with 400 where something isn't allowed. All
 * other answers, refusals included, get the fields that let an allowed script see them.
 */
public final class Cors {
  private static final String ANY = "*";
  private static final Cors NONE =
      new Cors(List.of(), false, Set.of(), Set.of(), List.of(), false, Duration.ofMinutes(10));

  private final List<Origin> origins;
  private final boolean anyOrigin;
  private final Set<HttpMethod> methods;
  private final Set<String> headers;
  private final List<String> exposed;
  private final boolean credentials;
  private final Duration maxAge;

  private Cors(
      List<Origin> origins,
      boolean anyOrigin,
      Set<HttpMethod> methods,
      Set<String> headers,
      List<String> exposed,
      boolean credentials,
      Duration maxAge) {
    this.origins = origins;
    this.anyOrigin = anyOrigin;
    this.methods = methods;
    this.headers = headers;
    this.exposed = exposed;
    this.credentials = credentials;
    this.maxAge = maxAge;
    if (anyOrigin && credentials) {
      throw new IllegalArgumentException(
          "credentials need named origins: with * every site could act as its visitor");
    }
  }

  /** No other origin: browsers don't let scripts of other sites see any answer. */
  public static Cors none() {
    return NONE;
  }

  /**
   * Lets scripts of these origins use {@code GET}, {@code HEAD} and {@code POST} with the fields that
   * any script may send: {@code Accept}, {@code Accept-Language}, {@code Content-Language} and {@code
   * Content-Type}.
   *
   * @param origins such as {@code https://app.example.com}; {@code https://*.example.com} stands for all
   *     names below, {@code http://localhost:*} for all ports, and {@code *} for every origin there is
   * @throws IllegalArgumentException if one of them isn't an origin
   */
  public static Cors of(String... origins) {
    if (origins.length == 0) {
      throw new IllegalArgumentException("name an origin, or leave CORS out");
    }
    return new Cors(
        Stream.of(origins).filter(origin -> !origin.equals(ANY)).map(Origin::of).toList(),
        List.of(origins).contains(ANY),
        EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST),
        new TreeSet<>(List.of("accept", "accept-language", "content-language", "content-type")),
        List.of(),
        false,
        NONE.maxAge);
  }

  /** The same with these methods, instead of {@code GET}, {@code HEAD} and {@code POST}. */
  public Cors methods(HttpMethod... methods) {
    Set<HttpMethod> allowed = EnumSet.noneOf(HttpMethod.class);
    allowed.addAll(List.of(methods));
    return new Cors(origins, anyOrigin, allowed, headers, exposed, credentials, maxAge);
  }

  /**
   * The same with more fields that scripts may send. {@code *} stands for all but {@code Authorization},
   * which has to be named.
   *
   * @throws IllegalArgumentException if one of them isn't the name of a field
   */
  public Cors headers(String... names) {
    Set<String> allowed = new TreeSet<>(headers);
    for (String name : names) {
      FieldRules.check(name, "");
      allowed.add(name.toLowerCase(Locale.ROOT));
    }
    return new Cors(origins, anyOrigin, methods, allowed, exposed, credentials, maxAge);
  }

  /**
   * The same with more fields of answers that scripts may see, beside those that all may: {@code
   * Cache-Control}, {@code Content-Language}, {@code Content-Length}, {@code Content-Type}, {@code
   * Expires}, {@code Last-Modified} and {@code Pragma}.
   *
   * @throws IllegalArgumentException if one of them isn't the name of a field
   */
  public Cors exposing(String... names) {
    for (String name : names) {
      FieldRules.check(name, "");
    }
    List<String> more = Stream.concat(exposed.stream(), Stream.of(names)).toList();
    return new Cors(origins, anyOrigin, methods, headers, more, credentials, maxAge);
  }

  /**
   * The same, and browsers may send cookies and client certificates along. A token that a script puts
   * into {@code Authorization} isn't one of these.
   *
   * @throws IllegalArgumentException if every origin may call: any site could act as its visitor
   */
  public Cors withCredentials() {
    return new Cors(origins, anyOrigin, methods, headers, exposed, true, maxAge);
  }

  /**
   * The same, and browsers may remember the answer to a preflight for so long; ten minutes by default.
   * Some have a limit of their own.
   */
  public Cors maxAge(Duration maxAge) {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("maxAge must not be negative");
    }
    return new Cors(origins, anyOrigin, methods, headers, exposed, credentials, maxAge);
  }

  boolean isOn() {
    return anyOrigin || !origins.isEmpty();
  }

  /** Answers preflights before they reach this handler. */
  EndpointHandler before(EndpointHandler next) {
    return isOn() ? new PreflightHandler(this, next) : next;
  }

  /** Lets scripts of allowed origins see an answer. */
  AnswerStep step() {
    return new CorsFields(this);
  }

  boolean allowsOrigin(String origin) {
    if (anyOrigin) {
      return true;
    }
    for (Origin allowed : origins) {
      if (allowed.includes(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every origin is allowed, so that no answer depends on it. */
  boolean anyOrigin() {
    return anyOrigin;
  }

  boolean allowsMethod(String method) {
    HttpMethod known = HttpMethod.of(method);
    return known != null && methods.contains(known);
  }

  boolean allowsHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return headers.contains(lower)
        || (headers.contains(ANY) && !lower.equals("authorization") && FieldRules.isToken(name));
  }

  Set<HttpMethod> allowedMethods() {
    return methods;
  }

  List<String> exposedHeaders() {
    return exposed;
  }

  boolean allowsCredentials() {
    return credentials;
  }

  Duration maxAge() {
    return maxAge;
  }

  @Override
  public String toString() {
    return isOn() ? "CORS for " + (anyOrigin ? ANY : origins) : "no CORS";
  }
}
