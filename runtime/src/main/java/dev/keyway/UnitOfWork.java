package dev.keyway;

/**
 * A dependency of a request that is told how the request went: what commits, or rolls back.
 *
 * <p>Like every {@link AutoCloseable} dependency it is closed at the end of the request, in the reverse
 * of the order in which dependencies are made. Before that exactly one of two things happens, with
 * everything made after it already closed:
 *
 * <ul>
 *   <li>Everything inside succeeded: the dependencies made later, the endpoint, the writing of its
 *       answer. Then {@link #complete()} is called. For an answer of known length that is before its
 *       first byte is sent, so that a commit that fails is an error answer; for a stream it is after
 *       the last byte.
 *   <li>Something failed. Then {@link #failed} is called, also if it was {@code complete()} itself.
 * </ul>
 *
 * <p>A refusal is a failure too: an {@link HttpException}, a value of the request that isn't valid, a
 * scope that is missing. What counts is the declared type: a provider that returns another type than a
 * unit of work only has its value closed.
 *
 * <pre>{@code
 * final class Transaction implements UnitOfWork {
 *   private final Connection connection;
 *   ...
 *   public void complete() throws SQLException {
 *     connection.commit();
 *   }
 *
 *   public void close() throws SQLException {
 *     connection.close(); // rolls back what wasn't committed
 *   }
 * }
 * }</pre>
 */
@SuppressWarnings("try") // which exceptions close() throws is up to those who implement it
public interface UnitOfWork extends AutoCloseable {

  /**
   * Everything inside succeeded.
   *
   * @throws Exception what makes the request fail after all; it replaces the answer
   */
  void complete() throws Exception;

  /**
   * Something failed: roll back what {@link #close} doesn't. By default nothing is done.
   *
   * <p>Whoever returns normally lets the failure go on as it is. It can't be turned into a success, but
   * into another failure: by throwing, usually an {@link HttpException} which says to the caller what
   * the failure means. The one it replaces is kept among its suppressed ones.
   *
   * @param failure what was thrown
   * @throws Exception what is to be answered instead
   */
  default void failed(Throwable failure) throws Exception {}
}
