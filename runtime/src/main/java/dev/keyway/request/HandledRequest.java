package dev.keyway.request;

import dev.keyway.routing.Endpoint;
import dev.keyway.security.ScopeGate;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request with what Keyway's own handlers have noted of it: its endpoint, who was asked for a
 * credential, and its ids.
 */
public abstract sealed class HandledRequest extends ReceivedRequest permits CheckedRequest {
  private @Nullable ScopeGate gate;
  private boolean personal;
  private @Nullable Endpoint endpoint;
  private @Nullable String id;
  private @Nullable String failureId;
  private boolean serverIsStopping;
  private @Nullable IntConsumer whenClosed;

  HandledRequest(HttpServerExchange exchange, RequestLimits limits) {
    super(exchange, limits);
  }

  /** Notes the gate that asked for a credential last. Called by the gate. */
  public void usedGate(ScopeGate gate) {
    this.gate = gate;
    usesCredential();
  }

  /** Notes that a credential was asked for, so that the answer is for this caller. Called by gates. */
  public void usesCredential() {
    this.personal = true;
  }

  /** The gate that asked for a credential last, or null. */
  public @Nullable ScopeGate gate() {
    return gate;
  }

  /** The random id under which a failure of this request is logged, and which its answer tells. */
  public String failureId() {
    if (failureId == null) {
      failureId = UUID.randomUUID().toString();
    }
    return failureId;
  }

  /** Notes the endpoint the request was routed to. Called by routing. */
  public void routedTo(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The endpoint the request was routed to, or null. */
  public @Nullable Endpoint endpoint() {
    return endpoint;
  }

  /**
   * Takes over what a trusted proxy says about the client: all that comes later sees it as if there
   * were no proxy. Null leaves a value as it is.
   *
   * @param host takes the place of the {@code Host} field
   */
  public void cameFrom(
      @Nullable InetAddress client, @Nullable String scheme, @Nullable String host) {
    if (client != null) {
      exchange().setSourceAddress(new InetSocketAddress(client, 0));
    }
    if (scheme != null) {
      exchange().setRequestScheme(scheme);
    }
    if (host != null) {
      exchange().getRequestHeaders().put(Headers.HOST, host);
    }
  }

  /** Notes that the server is to stop, though it still serves this request. */
  public void serverIsStopping() {
    serverIsStopping = true;
  }

  /** Whether the server is to stop. */
  public boolean isServerStopping() {
    return serverIsStopping;
  }

  /** Gives the request an id, for log lines and for its answer. */
  public void identify(String id) {
    this.id = id;
  }

  /** The id that the request was given, or null. */
  public @Nullable String id() {
    return id;
  }

  /**
   * Runs an action when the answer has been sent, or when it can't be any more. It must neither block
   * nor throw.
   */
  public void whenComplete(Runnable action) {
    exchange().addExchangeCompleteListener((complete, next) -> {
      try {
        action.run();
      } finally {
        next.proceed();
      }
    });
  }

  /** The status that was sent. For {@link #whenComplete}. */
  public int sentStatus() {
    return exchange().getStatusCode();
  }

  /** How many bytes of content were sent. For {@link #whenComplete}. */
  public long sentBytes() {
    return exchange().getResponseBytesSent();
  }

  /**
   * Runs an action when the WebSocket that the request has opened is over, with its close code. It must
   * neither block nor throw.
   */
  public void whenWebSocketCloses(IntConsumer action) {
    whenClosed = action;
  }

  /** The WebSocket is over. */
  void webSocketIsClosed(int code) {
    if (whenClosed != null) {
      whenClosed.accept(code);
    }
  }

  /** Whether a credential was asked for, be there one or not. */
  boolean asksForCredential() {
    return personal;
  }

  /** Names the request in log lines: by its endpoint, with nothing that the caller chose. */
  @Override
  public String toString() {
    return endpoint != null ? endpoint.toString() : "request";
  }
}
