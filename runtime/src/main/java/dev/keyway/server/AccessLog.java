package dev.keyway.server;

import dev.keyway.request.AnswerStep;
import dev.keyway.request.FieldRules;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether each request is logged, in one line, when it is over: the logger {@code dev.keyway.access}, at
 * the level info. Off by default.
 *
 * <pre>{@code
 * 10.0.0.7 GET /orders/7 200 512 B 1834 us "GET /orders/{id}" id 4f1c09d2a0b3e871
 * }</pre>
 *
 * The client's address, the method, the path, the status, the bytes of content, the time until the
 * answer was sent in microseconds, the endpoint ({@code -} where there is none) and the request's id.
 * A request that opens a WebSocket has a second line when that is over, with the close code and the time
 * since the request in milliseconds:
 *
 * <pre>{@code
 * 10.0.0.7 GET /rooms/7 closed 1000 after 93021 ms "GET /rooms/{room}" id 4f1c09d2a0b3e871
 * }</pre>
 *
 * What a client chose has no spaces, quotes, control characters or others beyond ASCII, and is cut off
 * when it is long: no client writes lines of its own. Queries and header fields aren't logged: they hold
 * secrets.
 *
 * <p>The id is the request's {@code X-Request-Id}, if that is a token of up to 64 characters, or a new
 * one. The answer has it too.
 */
public final class AccessLog {
  private static final AccessLog OFF = new AccessLog(false, false);
  private static final AccessLog ON = new AccessLog(true, false);

  private final boolean on;
  private final boolean query;

  private AccessLog(boolean on, boolean query) {
    this.on = on;
    this.query = query;
  }

  /** No log. */
  public static AccessLog off() {
    return OFF;
  }

  /** A line for each request. */
  public static AccessLog on() {
    return ON;
  }

  /** The same with queries: for APIs that take nothing secret there. */
  public AccessLog withQueries() {
    return new AccessLog(on, true);
  }

  boolean isOn() {
    return on;
  }

  /** Logs what a handler and those after it serve. */
  EndpointHandler before(EndpointHandler next) {
    return on ? new Handler(next, query) : next;
  }

  /** Tells the client the request's id. */
  AnswerStep step() {
    return (request, answer) -> {
      String id = request.id();
      if (id != null) {
        answer.header(Handler.ID, id);
      }
    };
  }

  @Override
  public String toString() {
    return on ? "access log" : "no access log";
  }

  /** Logs each request when it is over. */
  private static final class Handler implements EndpointHandler {
    private static final String ID = "X-Request-Id";
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int MAX_ID = 64;
    private static final int MAX_METHOD = 32;
    private static final int MAX_TARGET = 2000;
    private static final Logger LOG = LoggerFactory.getLogger("dev.keyway.access");

    private final EndpointHandler next;
    private final boolean query;

    Handler(EndpointHandler next, boolean query) {
      this.next = next;
      this.query = query;
    }

    @Override
    public void handle(RequestContext request) throws Exception {
      long start = System.nanoTime();
      request.identify(id(request.headerValue(ID)));
      if (LOG.isInfoEnabled()) {
        request.whenComplete(() -> log(request, start));
      }
      next.handle(request);
    }

    private void log(RequestContext request, long start) {
      InetAddress client = request.clientAddress();
      Endpoint endpoint = request.endpoint();
      String rawQuery = query ? request.rawQuery() : "";
      String target = request.rawPath() + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
      String asked = (client == null ? "-" : client.getHostAddress())
          + " "
          + plain(request.method(), MAX_METHOD)
          + " "
          + plain(target, MAX_TARGET);
      LOG.info(
          "{} {} {} B {} us \"{}\" id {}",
          asked,
          request.sentStatus(),
          request.sentBytes(),
          TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start),
          endpoint == null ? "-" : endpoint,
          request.id());
      if (request.sentStatus() == SWITCHING_PROTOCOLS) {
        // By then, the connection has no address any more.
        request.whenWebSocketCloses(code -> LOG.info(
            "{} closed {} after {} ms \"{}\" id {}",
            asked,
            code,
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
            endpoint,
            request.id()));
      }
    }

    private static String id(@Nullable String sent) {
      if (sent != null && sent.length() <= MAX_ID && FieldRules.isToken(sent)) {
        return sent;
      }
      return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String plain(String text, int limit) {
      StringBuilder plain = new StringBuilder(Math.min(text.length(), limit));
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (i == limit) {
          return plain.append("...").toString();
        }
        if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
          plain.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
          plain.append(c);
        }
      }
      return plain.toString();
    }

    @Override
    public String toString() {
      return "access log → " + next;
    }
  }
}
