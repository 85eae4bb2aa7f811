package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request holds by name, in its query, cookies and form; parsed when it is first asked for. */
final class RequestFields {
  private final HttpServerExchange exchange;
  private final int limit;

  private @Nullable Fields query;
  private @Nullable Fields cookies;
  private @Nullable Fields form;

  RequestFields(HttpServerExchange exchange, int limit) {
    this.exchange = exchange;
    this.limit = limit;
  }

  /** The query. */
  Fields query() {
    Fields fields = query;
    if (fields == null) {
      String raw = exchange.getQueryString();
      fields = raw.isEmpty() ? Fields.NONE : Fields.parseForm(raw, limit);
      if (fields == null) {
        throw new HttpException(400, "The query is malformed");
      }
      query = fields;
    }
    return fields;
  }

  /** The cookies. */
  Fields cookies() {
    Fields fields = cookies;
    if (fields == null) {
      HeaderValues lines = exchange.getRequestHeaders().get(Headers.COOKIE);
      fields = lines == null ? Fields.NONE : Fields.parseCookies(lines);
      cookies = fields;
    }
    return fields;
  }

  /** The form in a body; none if the body is something else. */
  Fields form(byte[] body) {
    Fields fields = form;
    if (fields == null) {
      HeaderValues contentType = exchange.getRequestHeaders().get(Headers.CONTENT_TYPE);
      boolean isForm = MediaType.isForm(contentType == null ? List.of() : contentType);
      fields = body.length > 0 && isForm
          ? Fields.parseForm(new String(body, StandardCharsets.ISO_8859_1), limit)
          : Fields.NONE;
      if (fields == null) {
        throw new HttpException(400, "The form is malformed");
      }
      form = fields;
    }
    return fields;
  }
}
