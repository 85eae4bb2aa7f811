package handlers;

import dev.keyway.HttpException;
import java.io.FileNotFoundException;
import java.io.IOException;

final class Failures {
  private Failures() {}

  static Exception of(String name) {
    return switch (name) {
      case "taken" -> new NameTaken("ann");
      case "sub" -> new NameTaken("sub") {
        private static final long serialVersionUID = 1L;
      };
      case "down" -> new IllegalStateException("secret");
      case "io" -> new IOException("secret");
      case "file" -> new FileNotFoundException("secret");
      case "http" -> new HttpException(404, "not here");
      case "error" -> throw new AssertionError("secret");
      default -> new Exception(name);
    };
  }
}
