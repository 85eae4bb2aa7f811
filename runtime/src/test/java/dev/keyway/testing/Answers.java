package dev.keyway.testing;

import dev.keyway.request.RequestContext;
import java.nio.charset.StandardCharsets;

/** What the endpoints of tests answer. */
public final class Answers {
  private Answers() {}

  /** Answers 200 with a text. */
  public static void text(RequestContext request, Object text) {
    byte[] content = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    request.respond(200, "text/plain;charset=utf-8", content);
  }
}
