package dev.keyway.request;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a form with files, or a body that is read as a stream, may hold at most. {@link #defaults()} and
 * the {@code with} methods make other limits of them.
 *
 * @param bodyLimit the length of the whole body in bytes; 32 MiB by default; longer ones are answered
 *     with 413
 * @param bodyTimeout how long after the head of the request the whole body must have arrived; 5 minutes
 *     by default; a body that takes longer is answered with 408
 * @param memoryLimit how many bytes of one request's files are kept in memory; 256 KiB by default; more
 *     go to a temporary file
 * @param directory where temporary files are; by default that of {@code java.io.tmpdir}
 * @param partLimit how many parts any multipart form may have; 1000 by default; more are answered with
 *     413
 * @param partHeadLimit the length of the header fields of a part in bytes; 8 KiB by default; longer ones
 *     are answered with 413
 */
public record UploadLimits(
    long bodyLimit,
    Duration bodyTimeout,
    int memoryLimit,
    Path directory,
    int partLimit,
    int partHeadLimit) {
  private static final UploadLimits DEFAULTS = new UploadLimits(
      32L * 1024 * 1024,
      Duration.ofMinutes(5),
      256 * 1024,
      Path.of(System.getProperty("java.io.tmpdir")),
      1000,
      8 * 1024);

  /** The limits; all of them must be positive, but for that of the memory, which may be zero. */
  public UploadLimits {
    if (bodyLimit < 1
        || bodyTimeout.toMillis() < 1
        || memoryLimit < 0
        || partLimit < 1
        || partHeadLimit < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The defaults. */
  public static UploadLimits defaults() {
    return DEFAULTS;
  }

  /** Other limits, with this length of the body in bytes. */
  public UploadLimits withBodyLimit(long bytes) {
    return new UploadLimits(bytes, bodyTimeout, memoryLimit, directory, partLimit, partHeadLimit);
  }

  /** Other limits, with this time for the body to arrive. */
  public UploadLimits withBodyTimeout(Duration timeout) {
    return new UploadLimits(bodyLimit, timeout, memoryLimit, directory, partLimit, partHeadLimit);
  }

  /** Other limits, with this many bytes in memory. */
  public UploadLimits withMemoryLimit(int bytes) {
    return new UploadLimits(bodyLimit, bodyTimeout, bytes, directory, partLimit, partHeadLimit);
  }

  /** Other limits, with temporary files in this directory, which must exist. */
  public UploadLimits withDirectory(Path directory) {
    return new UploadLimits(
        bodyLimit, bodyTimeout, memoryLimit, directory, partLimit, partHeadLimit);
  }

  /** Other limits, with this many parts. */
  public UploadLimits withPartLimit(int parts) {
    return new UploadLimits(bodyLimit, bodyTimeout, memoryLimit, directory, parts, partHeadLimit);
  }

  /** Other limits, with this length of the header fields of a part in bytes. */
  public UploadLimits withPartHeadLimit(int bytes) {
    return new UploadLimits(bodyLimit, bodyTimeout, memoryLimit, directory, partLimit, bytes);
  }
}
