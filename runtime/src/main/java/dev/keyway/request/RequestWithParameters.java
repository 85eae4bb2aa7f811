package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.routing.RequestPath;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/**
 * A request with its parameters and the fields of its form, to be taken as the types that endpoints
 * declare.
 */
public abstract sealed class RequestWithParameters extends RequestWithBody
    permits RequestWithAnswer {

  RequestWithParameters(HttpServerExchange exchange, RequestLimits limits, OpenUploads uploads) {
    super(exchange, limits, uploads);
  }

  /**
   * The path parameter in one segment.
   *
   * @param name what the parameter is called in error answers
   * @param segment the index of the segment
   */
  public ParameterValues path(String name, int segment) {
    return new ParameterValues(this, ParameterIn.PATH, name, path().segment(segment), null);
  }

  /**
   * One of the path parameters in a segment of variables and texts in turn.
   *
   * @param name what the parameter is called in the template and in error answers
   * @param segment the index of the segment
   * @param template the template that the segment {@linkplain RequestPath#fits fits}
   */
  public ParameterValues path(String name, int segment, String template) {
    String value = path().variable(segment, template, name);
    return new ParameterValues(this, ParameterIn.PATH, name, value, null);
  }

  /**
   * The path parameter that takes the rest of the path.
   *
   * @param name what the parameter is called in error answers
   * @param fromSegment the index of its first segment
   * @throws HttpException 400 if the rest holds an encoded slash; see {@link RequestPath#rest}
   */
  public ParameterValues pathRest(String name, int fromSegment) {
    return new ParameterValues(this, ParameterIn.PATH, name, path().rest(fromSegment), null);
  }

  /**
   * A query parameter. The query is percent-decoded once, as strict UTF-8; {@code +} is a space.
   *
   * @throws HttpException 400 if the query is malformed or has too many parameters
   */
  public ParameterValues query(String name) {
    Fields query = query();
    return new ParameterValues(
        this, ParameterIn.QUERY, name, query.last(name), query.severalOrNull(name));
  }

  /** A header field; each field line is one value, unless several are wanted. */
  public ParameterValues header(String name) {
    List<String> values = headerValues(name);
    int size = values.size();
    return new ParameterValues(
        this,
        ParameterIn.HEADER,
        name,
        size == 0 ? null : values.get(size - 1),
        size > 1 ? values : null);
  }

  /** A cookie (RFC 6265), not decoded but for quotes around it. */
  public ParameterValues cookie(String name) {
    Fields cookies = cookies();
    return new ParameterValues(
        this, ParameterIn.COOKIE, name, cookies.last(name), cookies.severalOrNull(name));
  }

  /**
   * A text in the form in the body, which must have been read. An empty value is the same as none. A
   * body that is neither {@code application/x-www-form-urlencoded} nor {@code multipart/form-data} has
   * no fields. A file is no text, which is recorded.
   *
   * @throws HttpException 400 if the form is malformed or has too many fields, 413 if it has too many
   *     parts
   */
  public ParameterValues form(String name) {
    FormData data = bodyContent().form();
    if (data.hasFile(name)) {
      invalid(ParameterIn.BODY, name, "type", "must be a text, not a file");
    }
    Fields form = data.texts();
    String last = form.last(name);
    if (last != null && last.isEmpty()) {
      last = null;
    }
    List<String> several = form.severalOrNull(name);
    if (several != null) {
      several.removeIf(String::isEmpty);
    }
    return new ParameterValues(this, ParameterIn.BODY, name, last, several);
  }

  /**
   * The files in one field of the form in the body, which must have been read. A text is no file, which
   * is recorded.
   *
   * @throws HttpException 400 if the form is malformed
   */
  public FileValues file(String name) {
    FormData data = bodyContent().form();
    if (data.hasText(name)) {
      invalid(ParameterIn.BODY, name, "type", "must be a file, not a text");
    }
    return new FileValues(this, name, data.files(name));
  }

  /**
   * Records every value of the request that isn't known, as {@code additionalProperties}.
   *
   * @param in the query, header, cookies, or, for a form, the body, which must have been read; of header
   *     fields, those that clients and proxies add of their own are known anyway
   * @param known the names of all that are declared there
   * @throws HttpException 400 if what is looked through is malformed
   */
  public void refuseOthers(ParameterIn in, String... known) {
    Iterable<String> names = switch (in) {
      case QUERY -> query().names();
      case COOKIE -> cookies().names();
      case BODY -> bodyContent().form().names();
      case HEADER ->
        exchange().getRequestHeaders().getHeaderNames().stream()
            .map(Object::toString)
            .toList();
      case PATH -> throw new IllegalArgumentException("a path has no other values");
    };
    for (String name : UnknownValues.among(names, in, known)) {
      invalid(in, name, "additionalProperties", "is not known here");
    }
  }
}
