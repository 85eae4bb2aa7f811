package dev.keyway.processor.lock;

/** A text that is no lock. Its message goes on after "security.lock can't be compared: ". */
final class MalformedLockException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedLockException(String problem) {
    super(problem);
  }

  MalformedLockException(int line, String problem) {
    super("line " + line + " " + problem);
  }
}
