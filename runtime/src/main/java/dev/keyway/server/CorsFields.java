package dev.keyway.server;

import dev.keyway.request.Answer;
import dev.keyway.request.AnswerStep;
import dev.keyway.request.RequestContext;
import java.util.List;

/**
 * Lets scripts of allowed origins see an answer. Where that depends on the origin, caches are told so
 * with every answer, those without an origin included.
 */
final class CorsFields implements AnswerStep {
  private final Cors cors;
  private final String exposed;

  CorsFields(Cors cors) {
    this.cors = cors;
    this.exposed = String.join(", ", cors.exposedHeaders());
  }

  @Override
  public void complete(RequestContext request, Answer answer) {
    if (!cors.anyOrigin()) {
      answer.header("Vary", "Origin");
    }
    List<String> origin = request.headerValues("Origin");
    if (origin.size() != 1 || !cors.allowsOrigin(origin.get(0))) {
      return;
    }
    answer.header("Access-Control-Allow-Origin", cors.anyOrigin() ? "*" : origin.get(0));
    if (cors.allowsCredentials()) {
      answer.header("Access-Control-Allow-Credentials", "true");
    }
    if (!exposed.isEmpty()) {
      answer.header("Access-Control-Expose-Headers", exposed);
    }
  }

  @Override
  public String toString() {
    return cors.toString();
  }
}
