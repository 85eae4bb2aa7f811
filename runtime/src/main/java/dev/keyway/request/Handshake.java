package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.websocket.WebSocketSettings;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The opening handshake of a WebSocket (RFC 6455, section 4): what is refused before anybody asks who
 * the caller is.
 *
 * <ul>
 *   <li>No handshake, or one of another version: 426.
 *   <li>A malformed one: 400.
 *   <li>A browser on a page of another origin that isn't allowed: 403. Browsers let every page connect
 *       anywhere, with the cookies of its visitor, so nobody but the server can refuse it.
 *   <li>Subprotocols of which none is known, a bearer token among them aside: 400.
 * </ul>
 */
final class Handshake {
  private static final String VERSION = "13";
  private static final String TOKEN = "bearer.";
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** Sixteen bytes in base64. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{21}[AQgw]==");

  private final String key;
  private final Optional<String> subprotocol;

  private Handshake(String key, Optional<String> subprotocol) {
    this.key = key;
    this.subprotocol = subprotocol;
  }

  /**
   * Reads and checks the handshake.
   *
   * @param subprotocols those of the endpoint, the preferred first
   * @throws HttpException what is wrong with it
   */
  static Handshake of(RequestContext request, WebSocketSettings settings, String... subprotocols) {
    boolean upgrades = request.method().equals("GET")
        && request.exchange().isHttp11()
        && holds(request.headerValues("Upgrade"), "websocket")
        && holds(request.headerValues("Connection"), "upgrade");
    if (!upgrades) {
      throw upgradeRequired("This is a WebSocket: connect to it with a handshake");
    }
    if (!request.headerValues("Sec-WebSocket-Version").equals(List.of(VERSION))) {
      throw upgradeRequired("The version of the WebSocket handshake must be " + VERSION);
    }
    List<String> keys = request.headerValues("Sec-WebSocket-Key");
    if (keys.size() != 1 || !KEY.matcher(keys.get(0)).matches()) {
      throw new HttpException(400, "Sec-WebSocket-Key must be 16 bytes in base64");
    }
    if (!request.exchange().isRequestComplete()) {
      request.exchange().setPersistent(false);
      throw new HttpException(400, "A WebSocket handshake has no body");
    }
    checkOrigin(request, settings);
    return new Handshake(keys.get(0), choose(request, subprotocols));
  }

  private static HttpException upgradeRequired(String detail) {
    return new HttpException(
        426,
        detail,
        Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", VERSION));
  }

  private static void checkOrigin(RequestContext request, WebSocketSettings settings) {
    List<String> origins = request.headerValues("Origin");
    if (origins.isEmpty()) {
      // No browser.
      return;
    }
    if (origins.size() > 1) {
      throw new HttpException(400, "Origin is repeated");
    }
    String origin = origins.get(0);
    if (origin.equals(ownOrigin(request.exchange()))) {
      return;
    }
    if (!settings.otherOrigins().test(origin)) {
      throw new HttpException(403, "Pages of this origin may not connect");
    }
    if (!settings.credentialsOfOthers()) {
      dropCredentialsOfBrowser(request);
    }
  }

  /** The origin of the application's own pages, as a browser writes it (RFC 6454, section 6.1). */
  private static String ownOrigin(HttpServerExchange exchange) {
    String scheme = exchange.getRequestScheme();
    String host = String.valueOf(exchange.getRequestHeaders().getFirst(Headers.HOST))
        .toLowerCase(Locale.ROOT);
    String usualPort = scheme.equals("https") ? ":443" : ":80";
    return scheme
        + "://"
        + (host.endsWith(usualPort) ? host.substring(0, host.length() - usualPort.length()) : host);
  }

  /**
   * Forgets what a browser adds by itself, which other origins may not use. The token in a bearer scheme
   * isn't among that.
   */
  private static void dropCredentialsOfBrowser(RequestContext request) {
    request.exchange().getRequestHeaders().remove(Headers.COOKIE);
    String authorization = request.headerValue("Authorization");
    if (authorization != null && !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      request.exchange().getRequestHeaders().remove(Headers.AUTHORIZATION);
    }
  }

  private static Optional<String> choose(RequestContext request, String... subprotocols) {
    List<String> offered = elements(request.headerValues("Sec-WebSocket-Protocol"));
    if (!offered.stream().allMatch(FieldRules::isToken)) {
      throw new HttpException(400, "Sec-WebSocket-Protocol is malformed");
    }
    boolean hasToken = takeToken(request, offered);
    if (!hasToken && (offered.isEmpty() || subprotocols.length == 0)) {
      return Optional.empty();
    }
    for (String subprotocol : subprotocols) {
      if (offered.contains(subprotocol)) {
        return Optional.of(subprotocol);
      }
    }
    throw new HttpException(
        400,
        hasToken && offered.isEmpty()
            ? "Beside the token a subprotocol is needed, for the answer to name"
            : "None of the subprotocols is known here: " + String.join(", ", subprotocols));
  }

  /**
   * Takes a bearer token from among the subprotocols for one in {@code Authorization}, which no script
   * can send. Nobody sees it as a subprotocol, and it is never chosen, so it isn't sent back. If there
   * are several, here or there, the gate refuses them as it refuses repeated fields.
   *
   * @param offered loses what was taken
   */
  private static boolean takeToken(RequestContext request, List<String> offered) {
    List<String> tokens =
        offered.stream().filter(name -> name.startsWith(TOKEN)).toList();
    if (tokens.isEmpty()) {
      return false;
    }
    offered.removeAll(tokens);
    HeaderMap headers = request.exchange().getRequestHeaders();
    headers.remove(Headers.SEC_WEB_SOCKET_PROTOCOL);
    headers.addAll(Headers.SEC_WEB_SOCKET_PROTOCOL, offered);
    for (String token : tokens) {
      headers.add(Headers.AUTHORIZATION, "Bearer " + token.substring(TOKEN.length()));
    }
    return true;
  }

  private static boolean holds(List<String> values, String token) {
    return elements(values).stream().anyMatch(token::equalsIgnoreCase);
  }

  private static List<String> elements(List<String> values) {
    List<String> elements = new ArrayList<>();
    for (String value : values) {
      for (String element : value.split(",", -1)) {
        if (!element.isBlank()) {
          elements.add(element.strip());
        }
      }
    }
    return elements;
  }

  /** The answer to the key, which shows that it was understood. */
  String accept() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1")
          .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The subprotocol that was chosen. */
  Optional<String> subprotocol() {
    return subprotocol;
  }
}
