package dev.keyway.server;

import dev.keyway.request.Answer;
import dev.keyway.request.AnswerStep;
import dev.keyway.request.FieldRules;
import dev.keyway.request.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Header fields that tell browsers to be careful with answers. An endpoint that sets one of them itself
 * has its own.
 *
 * <p>By default answers with content have {@code X-Content-Type-Options: nosniff} and {@code
 * Referrer-Policy: no-referrer}, and JSON also {@code Content-Security-Policy: default-src 'none';
 * frame-ancestors 'none'}: it is data, and never a page that runs anything or stands in a frame.
 */
public final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";
  private static final String JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final SecurityHeaders NONE = new SecurityHeaders(Map.of(), false, Duration.ZERO);
  private static final SecurityHeaders DEFAULTS = new SecurityHeaders(Map.of(), true, Duration.ZERO)
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer");

  private final Map<String, String> fields;
  private final boolean confinesJson;
  private final Duration hsts;

  private SecurityHeaders(Map<String, String> fields, boolean confinesJson, Duration hsts) {
    this.fields = fields;
    this.confinesJson = confinesJson;
    this.hsts = hsts;
  }

  /** The fields above. */
  public static SecurityHeaders defaults() {
    return DEFAULTS;
  }

  /** None: for servers behind a proxy that sets them. */
  public static SecurityHeaders none() {
    return NONE;
  }

  /**
   * The same, with one more field on all answers with content, or with another value of one.
   *
   * @throws IllegalArgumentException if it can't be sent
   */
  public SecurityHeaders with(String name, String value) {
    FieldRules.check(name, value);
    Map<String, String> more = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getKey().equalsIgnoreCase(name)) {
        more.put(field.getKey(), field.getValue());
      }
    }
    more.put(name, value);
    return new SecurityHeaders(more, confinesJson, hsts);
  }

  /**
   * The same, with {@code Strict-Transport-Security} on all answers that leave over HTTPS, to this
   * server or to a proxy before it (RFC 6797): for so long, browsers will
   * reach the host in no other way. Left out by default, since it binds everything else on that host.
   *
   * @param maxAge at least a second
   */
  public SecurityHeaders hsts(Duration maxAge) {
    if (maxAge.toSeconds() < 1) {
      throw new IllegalArgumentException("maxAge must be at least a second, not " + maxAge);
    }
    return new SecurityHeaders(fields, confinesJson, maxAge);
  }

  /** What adds them. */
  AnswerStep step() {
    String transport = hsts.isZero() ? "" : "max-age=" + hsts.toSeconds();
    List<String> flat = new ArrayList<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      Collections.addAll(flat, field.getKey(), field.getValue());
    }
    return new Step(List.copyOf(flat), confinesJson, transport);
  }

  @Override
  public String toString() {
    return fields.isEmpty() ? "no security headers" : "security headers " + fields.keySet();
  }

  /** Adds the fields that the answer doesn't have. */
  private record Step(List<String> fields, boolean confinesJson, String transport)
      implements AnswerStep {
    @Override
    public void complete(RequestContext request, Answer answer) {
      if (!transport.isEmpty() && request.scheme().equals("https")) {
        addAbsent(answer, "Strict-Transport-Security", transport);
      }
      String type = answer.contentType();
      if (type == null) {
        return;
      }
      for (int i = 0; i < fields.size(); i += 2) {
        addAbsent(answer, fields.get(i), fields.get(i + 1));
      }
      if (confinesJson && isJson(type)) {
        addAbsent(answer, POLICY, JSON_POLICY);
      }
    }

    private static void addAbsent(Answer answer, String name, String value) {
      if (!answer.hasHeader(name)) {
        answer.header(name, value);
      }
    }

    private static boolean isJson(String type) {
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).strip().endsWith("json");
    }
  }
}
