package dev.keyway.request;

import dev.keyway.websocket.EndOfTalk;
import dev.keyway.websocket.WebSocketHandler;
import dev.keyway.websocket.WebSocketSettings;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/**
 * The last step of a handshake: the answer is 101, and the connection goes on as a WebSocket. The values
 * of the request that end do so after that, before the connection is closed.
 */
final class WebSocketStep implements Work {
  private static final byte[] NO_CONTENT = {};

  private final RequestContext request;
  private final Handshake handshake;
  private final WebSocketHandler handler;

  WebSocketStep(RequestContext request, Handshake handshake, WebSocketHandler handler) {
    this.request = request;
    this.handshake = handshake;
    this.handler = handler;
  }

  /** Says what the answer is; it is sent after that. */
  @Override
  public void run() {
    Answer answer = request.answer();
    answer.give(101, null, NO_CONTENT);
    answer.header("Upgrade", "websocket");
    answer.header("Sec-WebSocket-Accept", handshake.accept());
    handshake
        .subprotocol()
        .ifPresent(subprotocol -> answer.header("Sec-WebSocket-Protocol", subprotocol));
  }

  /** Begins to talk, when the answer was sent. */
  void open(StreamConnection connection, WebSocketSettings settings, BackgroundWork background) {
    settings
        .open()
        .open(
            connection,
            request.exchange(),
            settings,
            handshake.subprotocol(),
            handler,
            "WebSocket " + request,
            new End(settings, background));
  }

  /** The end of the request. */
  private final class End implements EndOfTalk {
    private final WebSocketSettings settings;
    private final BackgroundWork background;

    End(WebSocketSettings settings, BackgroundWork background) {
      this.settings = settings;
      this.background = background;
    }

    @Override
    public @Nullable Throwable end(@Nullable Throwable failure) {
      Throwable outcome = request.steps().endAll(failure);
      if (outcome == null) {
        background.runNow(request, settings.executor());
      }
      return outcome;
    }

    @Override
    public void closed(int code) {
      request.webSocketIsClosed(code);
    }
  }
}
