package dev.keyway.benchmarks.handwritten;

import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.benchmarks.service.Tokens;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as somebody writes it who knows Undertow, nimbus and Jackson well and wants nothing
 * between them: routes by comparing, readers and writers made in advance, answers in one buffer; with the
 * same limits, the same answers and the same refusals of odd messages as Keyway: whoever minds security
 * writes those, too.
 *
 * <p>In one of two ways: {@code worker} hands each request to a worker at once and verifies each token,
 * {@code prompt} stays on the IO thread and remembers the tokens it verified.
 */
public final class HandWritten {
  private static final HttpString CHALLENGE = new HttpString("WWW-Authenticate");
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final int LARGEST_HEAD = 16 * 1024;
  private static final int MOST_FIELDS = 100;
  private static final int MOST_PARAMETERS = 1000;
  private static final int MOST_IN_FLIGHT = 10_000;
  private static final int PARSE_TIMEOUT = 30_000;
  private static final int IDLE_TIMEOUT = 60_000;

  private final Tokens tokens;
  private final boolean prompt;
  private final ObjectReader newOrderReader;
  private final ObjectWriter orderWriter;
  private final ObjectWriter foundWriter;
  private final AtomicInteger inFlight = new AtomicInteger();

  private HandWritten(RSAPublicKey key, boolean prompt) {
    this.tokens = new Tokens(key, prompt);
    this.prompt = prompt;
    JsonMapper mapper = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    this.newOrderReader = mapper.readerFor(NewOrder.class);
    this.orderWriter = mapper.writerFor(Order.class);
    this.foundWriter = mapper.writerFor(Found.class);
  }

  /**
   * The service, as it is put into a server.
   *
   * @param prompt whether it stays on the IO thread and remembers tokens
   */
  public static HttpHandler handler(RSAPublicKey key, boolean prompt) {
    return new HandWritten(key, prompt)::start;
  }

  /**
   * Starts the server.
   *
   * @param args the port, the file with the public key, and the way
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    RSAPublicKey key = PublicKeyFile.read(args[1]);
    HttpHandler service = handler(key, args[2].equals("prompt"));
    int processors = Runtime.getRuntime().availableProcessors();
    Undertow.builder()
        .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1")
        .setIoThreads(Math.max(2, processors))
        .setWorkerThreads(8 * processors)
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) LARGEST_BODY)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEAD)
        .setServerOption(UndertowOptions.MAX_HEADERS, MOST_FIELDS)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
        .setServerOption(UndertowOptions.ALLOW_UNKNOWN_PROTOCOLS, false)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PARSE_TIMEOUT)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_TIMEOUT)
        .setSocketOption(Options.WRITE_TIMEOUT, IDLE_TIMEOUT)
        .setHandler(service)
        .build()
        .start();
  }

  private void start(HttpServerExchange exchange) {
    exchange.addExchangeCompleteListener(this::leave);
    if (inFlight.getAndIncrement() >= MOST_IN_FLIGHT) {
      refuse(exchange, 503, "The server is busy");
    } else if (isOdd(exchange)) {
      exchange.setPersistent(false);
      refuse(exchange, 400, "Bad Request");
    } else if (prompt) {
      route(exchange);
    } else {
      exchange.dispatch(this::route);
    }
  }

  private void leave(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
    inFlight.decrementAndGet();
    next.proceed();
  }

  /** What Undertow lets pass: other versions of HTTP, unclear framing, two credentials. */
  private static boolean isOdd(HttpServerExchange exchange) {
    HttpString protocol = exchange.getProtocol();
    HeaderMap fields = exchange.getRequestHeaders();
    HeaderValues encoding = fields.get(Headers.TRANSFER_ENCODING);
    HeaderValues authorization = fields.get(Headers.AUTHORIZATION);
    return (!protocol.equals(Protocols.HTTP_1_1) && !protocol.equals(Protocols.HTTP_1_0))
        || (encoding != null
            && (encoding.size() > 1 || !encoding.getFirst().equalsIgnoreCase("chunked")))
        || (authorization != null && authorization.size() > 1)
        || exchange.getQueryString().contains("access_token");
  }

  private void route(HttpServerExchange exchange) {
    String path = exchange.getRelativePath();
    HttpString method = exchange.getRequestMethod();
    if (path.startsWith("/orders/") && method.equals(Methods.GET)) {
      find(exchange, path.substring("/orders/".length()));
    } else if (path.equals("/orders") && method.equals(Methods.POST)) {
      place(exchange);
    } else if (path.equals("/search") && method.equals(Methods.GET)) {
      search(exchange);
    } else if (path.equals("/greeting") && method.equals(Methods.GET)) {
      text(exchange, Orders.greeting());
    } else {
      refuse(exchange, 404, "Not Found");
    }
  }

  private void find(HttpServerExchange exchange, String id) {
    if (!isAllowed(exchange, "orders:read")) {
      return;
    }
    try {
      json(exchange, 200, orderWriter, Orders.find(Long.parseLong(id)));
    } catch (NumberFormatException e) {
      refuse(exchange, 422, "The request is not valid");
    }
  }

  private void place(HttpServerExchange exchange) {
    if (!isAllowed(exchange, "orders:write")) {
      return;
    }
    exchange
        .getRequestReceiver()
        .receiveFullBytes(this::place, (failed, e) -> refuse(failed, 400, "Bad Request"));
  }

  private void place(HttpServerExchange exchange, byte[] body) {
    NewOrder order;
    try {
      order = newOrderReader.readValue(body);
    } catch (JacksonException e) {
      refuse(exchange, 422, "The request is not valid");
      return;
    }
    if (Orders.isValid(order)) {
      json(exchange, 201, orderWriter, Orders.place(order));
    } else {
      refuse(exchange, 422, "The request is not valid");
    }
  }

  private void search(HttpServerExchange exchange) {
    String text = parameter(exchange, "text");
    String limit = parameter(exchange, "limit");
    String active = parameter(exchange, "active");
    String from = parameter(exchange, "from");
    Deque<String> tags = exchange.getQueryParameters().get("tag");
    boolean known = active == null || active.equals("true") || active.equals("false");
    if (text == null || from == null || tags == null || !known) {
      refuse(exchange, 422, "The request is not valid");
      return;
    }
    try {
      json(
          exchange,
          200,
          foundWriter,
          Orders.search(
              text,
              limit == null ? 10 : Integer.parseInt(limit),
              "true".equals(active),
              LocalDate.parse(from),
              List.copyOf(tags)));
    } catch (NumberFormatException | DateTimeException e) {
      refuse(exchange, 422, "The request is not valid");
    }
  }

  private static @Nullable String parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? null : values.getLast();
  }

  private boolean isAllowed(HttpServerExchange exchange, String scope) {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      exchange
          .getResponseHeaders()
          .put(CHALLENGE, "Bearer realm=\"Benchmark\", scope=\"" + scope + "\"");
      refuse(exchange, 401, "Not authenticated");
      return false;
    }
    Set<String> scopes = tokens.scopes(authorization.substring(7));
    if (scopes == null) {
      exchange
          .getResponseHeaders()
          .put(
              CHALLENGE,
              "Bearer realm=\"Benchmark\", error=\"invalid_token\", scope=\"" + scope + "\"");
      refuse(exchange, 401, "Could not validate credentials");
      return false;
    }
    if (!scopes.contains(scope)) {
      exchange
          .getResponseHeaders()
          .put(
              CHALLENGE,
              "Bearer realm=\"Benchmark\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
      refuse(exchange, 403, "Not enough permissions");
      return false;
    }
    return true;
  }

  private static void json(
      HttpServerExchange exchange, int status, ObjectWriter writer, Object value) {
    exchange.setStatusCode(status);
    secure(exchange).put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(writer.writeValueAsBytes(value)));
  }

  /** What browsers are told, as Keyway tells them by default. */
  private static HeaderMap secure(HttpServerExchange exchange) {
    return exchange
        .getResponseHeaders()
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .put(Headers.REFERRER_POLICY, "no-referrer")
        .put(Headers.CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
  }

  private static void text(HttpServerExchange exchange, String text) {
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8")
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .put(Headers.REFERRER_POLICY, "no-referrer");
    exchange.getResponseSender().send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A problem document (RFC 9457), as Keyway sends one. */
  private static void refuse(HttpServerExchange exchange, int status, String detail) {
    exchange.setStatusCode(status);
    secure(exchange)
        .put(Headers.CONTENT_TYPE, "application/problem+json")
        .put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getResponseSender()
        .send(ByteBuffer.wrap(("{\"title\":\"" + StatusCodes.getReason(status) + "\",\"status\":"
                + status + ",\"detail\":\"" + detail + "\"}")
            .getBytes(StandardCharsets.UTF_8)));
  }
}
