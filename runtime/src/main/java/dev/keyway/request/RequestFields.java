package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request holds by name, in its query, cookies and form; parsed when it is first asked for. */
final class RequestFields {
  private final HttpServerExchange exchange;
  private final RequestLimits limits;

  private @Nullable Fields query;
  private @Nullable Fields cookies;
  private @Nullable FormData form;

  RequestFields(HttpServerExchange exchange, RequestLimits limits) {
    this.exchange = exchange;
    this.limits = limits;
  }

  /** The query. */
  Fields query() {
    Fields fields = query;
    if (fields == null) {
      String raw = exchange.getQueryString();
      fields = raw.isEmpty() ? Fields.NONE : Fields.parseForm(raw, limits.parameterLimit());
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
  FormData form(byte[] body) {
    FormData data = form;
    if (data == null) {
      HeaderValues contentType = exchange.getRequestHeaders().get(Headers.CONTENT_TYPE);
      data = FormData.read(contentType == null ? List.of() : contentType, body, limits);
      form = data;
    }
    return data;
  }
}
