package dev.keyway.request;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The spools of all requests in flight. Each is dropped when its request is over; those that a stopping
 * server cuts off, of which nobody is told, are dropped here.
 */
final class OpenUploads implements AutoCloseable {
  private final Set<Spool> open = ConcurrentHashMap.newKeySet();

  /** A spool for a request. */
  Spool open(UploadLimits limits) {
    Spool spool = new Spool(limits.memoryLimit(), limits.directory());
    open.add(spool);
    return spool;
  }

  /** Drops a spool. */
  void drop(Spool spool) {
    open.remove(spool);
    spool.close();
  }

  /** Drops all spools. */
  @Override
  public void close() {
    open.forEach(this::drop);
  }
}
