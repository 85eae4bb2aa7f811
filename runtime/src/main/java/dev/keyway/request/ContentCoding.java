package dev.keyway.request;

import dev.keyway.HttpException;
import java.util.List;
import java.util.Map;

/**
 * Refuses bodies with a content coding such as gzip (RFC 9110, section 8.4). None is undone, so what is
 * inside would be taken for something else; and a small body never turns out to be a large one.
 */
final class ContentCoding {
  private ContentCoding() {}

  /**
   * Lets only bodies pass that are as they are.
   *
   * @param lines the lines of the {@code Content-Encoding} field
   * @throws HttpException 415 with {@code Accept-Encoding} (RFC 7694) if there is a coding
   */
  static void requireNone(List<String> lines) {
    for (String line : lines) {
      for (String coding : line.split(",", -1)) {
        String name = coding.strip();
        if (!name.isEmpty() && !name.equalsIgnoreCase("identity")) {
          throw new HttpException(
              415, "The body must have no Content-Encoding", Map.of("Accept-Encoding", "identity"));
        }
      }
    }
  }
}
