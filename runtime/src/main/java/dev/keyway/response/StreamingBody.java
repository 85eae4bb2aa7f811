package dev.keyway.response;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Content that is written piece by piece, so that it is never in memory as a whole.
 *
 * <p>It is written on a worker, which waits while the client is slow. What has been written waits for
 * {@link OutputStream#flush()} or for a few kilobytes, and until the first of it is sent a failure is
 * an ordinary error answer; after that the connection is cut, so that what is there of it can't be
 * taken for the whole. Once the client has left, writing throws {@link IOException}.
 *
 * <p>What belongs to the request is closed after the last byte.
 */
@FunctionalInterface
public interface StreamingBody {

  /**
   * Writes the content. Not called for {@code HEAD}.
   *
   * @param out needn't be closed
   * @throws Exception what ends the answer early
   */
  void writeTo(OutputStream out) throws Exception;

  /**
   * Lets go of what the content is made from. Called once, whether it was written or not.
   *
   * @throws Exception what makes the request fail
   */
  default void close() throws Exception {}
}
