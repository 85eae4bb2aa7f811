package dev.keyway.websocket;

import org.jspecify.annotations.Nullable;

/** Ends what belongs to the request of a connection, after its handler has returned. */
public interface EndOfTalk {

  /**
   * Ends it, before the connection is closed.
   *
   * @param failure why the handler has failed, or null
   * @return why all of it has failed in the end, or null
   */
  @Nullable
  Throwable end(@Nullable Throwable failure);
}
