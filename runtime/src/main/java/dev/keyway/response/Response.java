package dev.keyway.response;

import dev.keyway.request.FieldRules;
import dev.keyway.request.HttpDates;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a status, header fields and cookies that the endpoint chooses while it runs. Immutable:
 * each method gives back another one.
 *
 * <pre>{@code
 * @Post(value = "/orders", status = 201)
 * Response<Order> place(NewOrder order) {
 *   Order placed = orders.add(order);
 *   return Response.of(placed).location(URI.create("/orders/" + placed.id()));
 * }
 * }</pre>
 *
 * <p>Without a status of its own it has that of the endpoint. The body is written as the endpoint's
 * would be without it: as JSON by its declared type, or as {@code produces} says.
 *
 * <p>What can't be sent is refused when it is set: {@link IllegalArgumentException}, so the caller is
 * answered with 500 and nothing is sent that another part could misread.
 *
 * @param <T> the type of the body; {@code Void} if there never is one
 */
public final class Response<T extends @Nullable Object> {
  /** What the connection decides, or what has a method of its own. */
  private static final Set<String> RESERVED = Set.of(
      "connection",
      "content-length",
      "date",
      "keep-alive",
      "proxy-connection",
      "set-cookie",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade");

  private final int status;
  private final boolean hasBody;
  private final @Nullable T body;
  private final List<String> fields;

  private Response(int status, boolean hasBody, @Nullable T body, List<String> fields) {
    this.status = status;
    this.hasBody = hasBody;
    this.body = body;
    this.fields = List.copyOf(fields);
  }

  /** An answer with a body. */
  public static <T extends @Nullable Object> Response<T> of(T body) {
    return new Response<>(0, true, body, List.of());
  }

  /** An answer without content: 204. */
  public static <T extends @Nullable Object> Response<T> empty() {
    return empty(204);
  }

  /**
   * An answer without content.
   *
   * @throws IllegalArgumentException if the status isn't one from 200 to 599
   */
  public static <T extends @Nullable Object> Response<T> empty(int status) {
    return new Response<>(status(status, false), false, null, List.of());
  }

  /**
   * The client has this version already: 304. Only for {@code GET} and {@code HEAD}, where {@link
   * dev.keyway.Request#knows} says so.
   */
  public static <T extends @Nullable Object> Response<T> notModified(EntityTag tag) {
    return Response.<T>empty(304).etag(tag);
  }

  /**
   * The answer is elsewhere, to be fetched with {@code GET}: 303, as after a form was sent.
   *
   * @throws IllegalArgumentException as of {@link #location}
   */
  public static <T extends @Nullable Object> Response<T> seeOther(URI location) {
    return Response.<T>empty(303).location(location);
  }

  /**
   * The same request is to be sent elsewhere, this once: 307.
   *
   * @throws IllegalArgumentException as of {@link #location}
   */
  public static <T extends @Nullable Object> Response<T> temporaryRedirect(URI location) {
    return Response.<T>empty(307).location(location);
  }

  /**
   * The same request is to be sent elsewhere, from now on: 308. Browsers remember that.
   *
   * @throws IllegalArgumentException as of {@link #location}
   */
  public static <T extends @Nullable Object> Response<T> permanentRedirect(URI location) {
    return Response.<T>empty(308).location(location);
  }

  /**
   * The same with that status.
   *
   * @throws IllegalArgumentException if it isn't one from 200 to 599, or one that has no content (204,
   *     205, 304) while there is a body
   */
  public Response<T> status(int status) {
    return new Response<>(status(status, hasBody), hasBody, body, fields);
  }

  /**
   * The same with one header field more. {@code Content-Type} replaces that of the endpoint.
   *
   * @throws IllegalArgumentException if the name isn't a token, if the value has control characters or
   *     characters beyond Latin-1, or if the field isn't the endpoint's to set: {@code Content-Length}
   *     and what concerns the connection, and {@code Set-Cookie}, for which there is {@link #cookie}
   */
  public Response<T> header(String name, String value) {
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + " can't be set here");
    }
    return with(name, value);
  }

  /** The same with a cookie more. */
  public Response<T> cookie(Cookie cookie) {
    return with("Set-Cookie", cookie.field());
  }

  /**
   * The same with a {@code Location}: where what was made is, or where to go.
   *
   * <p>A location that comes from the request can lead a user to somebody else's site. If it must,
   * compare it with a list of your own first.
   *
   * @throws IllegalArgumentException if it is neither relative nor {@code http} or {@code https}, if it
   *     has a host without a scheme ({@code //host}, which nobody means), or a user name
   */
  public Response<T> location(URI location) {
    return with("Location", Locations.checked(location));
  }

  /**
   * The same with the tag of this version of what is sent. A {@code GET} or {@code HEAD} whose conditions
   * it doesn't meet is answered with 304 or 412 instead (RFC 9110, section 13).
   */
  public Response<T> etag(EntityTag tag) {
    return without("ETag").with("ETag", tag.field());
  }

  /**
   * The same with the time of the last change, to the second. Conditions on times are held against it
   * where there are none on tags.
   */
  public Response<T> lastModified(Instant time) {
    return without("Last-Modified").with("Last-Modified", HttpDates.format(time));
  }

  /**
   * The same with who may keep it, and for how long. Without, what was made for a credential isn't kept
   * by anybody but, if it has a tag or a date, the caller.
   */
  public Response<T> cacheControl(CacheControl control) {
    return without("Cache-Control").with("Cache-Control", control.field());
  }

  /**
   * The same with header fields of the request that it depends on, for caches to tell answers apart.
   *
   * @throws IllegalArgumentException if one of them isn't a token
   */
  public Response<T> vary(String... fields) {
    Response<T> more = this;
    for (String field : fields) {
      FieldRules.check(field, "");
      more = more.with("Vary", field);
    }
    return more;
  }

  /** The status; zero for that of the endpoint. */
  public int status() {
    return status;
  }

  /** Whether there is a body. It may be null all the same. */
  public boolean hasBody() {
    return hasBody;
  }

  /** The body; null if there is none. */
  public @Nullable T body() {
    return body;
  }

  /** Names and values of the header fields in turn, cookies included. Unmodifiable. */
  public List<String> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return (status == 0 ? "" : status + " ") + (hasBody ? "with a body" : "without content");
  }

  private Response<T> with(String name, String value) {
    FieldRules.check(name, value);
    List<String> more = new ArrayList<>(fields);
    more.add(name);
    more.add(value);
    return new Response<>(status, hasBody, body, more);
  }

  private Response<T> without(String name) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < fields.size(); i += 2) {
      if (!fields.get(i).equalsIgnoreCase(name)) {
        others.addAll(fields.subList(i, i + 2));
      }
    }
    return new Response<>(status, hasBody, body, others);
  }

  private static int status(int status, boolean hasBody) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not the status of an answer: " + status);
    }
    if (hasBody && (status == 204 || status == 205 || status == 304)) {
      throw new IllegalArgumentException("an answer with status " + status + " has no content");
    }
    return status;
  }
}
