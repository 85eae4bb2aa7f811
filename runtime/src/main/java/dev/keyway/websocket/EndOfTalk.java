package dev.keyway.websocket;

import org.jspecify.annotations.Nullable;

/** What happens to the request of a connection after its handler has returned. */
public interface EndOfTalk {

  /**
   * Ends what belongs to the request, before the connection is closed.
   *
   * @param failure why the handler has failed, or null
   * @return why all of it has failed in the end, or null
   */
  @Nullable
  Throwable end(@Nullable Throwable failure);

  /**
   * Notes how the connection was closed, as the last thing of all.
   *
   * @param code of whoever has closed it first; see {@link WebSocketClosedException#code()}
   */
  void closed(int code);
}
