package dev.keyway.processor.testing;

/** The body of a multipart form, as clients write it. */
public final class Multipart {
  /** Its {@code Content-Type}. */
  public static final String TYPE = "multipart/form-data; boundary=\"--x\"";

  private final StringBuilder body = new StringBuilder();

  /** Adds a text. */
  public Multipart text(String name, String text) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"", text);
  }

  /** Adds a file. */
  public Multipart file(String name, String fileName, String contentType, String content) {
    return part(
        "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n"
            + "Content-Type: " + contentType,
        content);
  }

  /** Adds a part with a head of any kind. */
  public Multipart part(String head, String content) {
    body.append("----x\r\n").append(head).append("\r\n\r\n").append(content).append("\r\n");
    return this;
  }

  /** The whole body. */
  @Override
  public String toString() {
    return body + "----x--\r\n";
  }
}
