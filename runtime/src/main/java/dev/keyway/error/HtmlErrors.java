package dev.keyway.error;

import dev.keyway.request.Answer;
import dev.keyway.request.AnswerStep;
import dev.keyway.request.RequestContext;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows problem documents as a page to whoever would rather have one: a browser, and no script. The page
 * says what the document says, runs nothing and loads nothing.
 */
public final class HtmlErrors implements AnswerStep {
  private static final String PROBLEM = "application/problem+json";
  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final int FIRST_ERROR = 400;

  private static final JsonMapper JSON = new JsonMapper();

  /** A step. */
  public HtmlErrors() {}

  @Override
  public void complete(RequestContext request, Answer answer) {
    if (answer.status() < FIRST_ERROR || !PROBLEM.equals(answer.contentType())) {
      return;
    }
    answer.header("Vary", "Accept");
    if (!AcceptField.prefersHtml(request.headerValues("Accept"))) {
      return;
    }
    JsonNode problem;
    try {
      problem = JSON.readTree(answer.content());
    } catch (JacksonException e) {
      // What isn't JSON was written by somebody else, who is to know best.
      return;
    }
    if (!answer.hasHeader("Content-Security-Policy")) {
      answer.header("Content-Security-Policy", POLICY);
    }
    answer.replaceContent(
        "text/html;charset=utf-8", page(answer.status(), problem).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(int status, JsonNode problem) {
    String title = escaped(status + " " + problem.path("title").asString(""));
    StringBuilder page = new StringBuilder(512)
        .append("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>")
        .append(title)
        .append("</title>\n<h1>")
        .append(title)
        .append("</h1>\n<p>")
        .append(escaped(problem.path("detail").asString("")))
        .append("</p>\n");
    JsonNode errors = problem.path("errors");
    if (!errors.isEmpty()) {
      page.append("<ul>\n");
      for (JsonNode error : errors) {
        String name = error.path("name").asString(error.path("pointer").asString(""));
        page.append("<li>")
            .append(escaped(error.path("in").asString("")))
            .append(' ')
            .append(escaped(name))
            .append(' ')
            .append(escaped(error.path("message").asString("")))
            .append("</li>\n");
      }
      page.append("</ul>\n");
    }
    String id = problem.path("id").asString("");
    if (!id.isEmpty()) {
      page.append("<p>").append(escaped(id)).append("</p>\n");
    }
    return page.append("</html>\n").toString();
  }

  /** A text as HTML shows it, also in quotes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return "errors as pages for browsers";
  }
}
