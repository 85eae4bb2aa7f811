package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a response in the OpenAPI document that Keyway can't know of: what an endpoint or dependency
 * answers by {@code HttpException}, or with a {@code Response} that chooses its status, media type or
 * header fields while it runs.
 *
 * <pre>{@code
 * @Get("/items/{id}")
 * @ApiResponse(status = "404", description = "There is no such item.")
 * Item find(long id) { ... }
 * }</pre>
 *
 * <p>On an endpoint method it is for that endpoint, on a class with endpoints or on the API for all of
 * them, and on a method with {@code @Provides}, or on a record or class that is a dependency, for every
 * endpoint that depends on it. On an annotation type, that annotation stands for this one. What several
 * say of one status is said together, and with what Keyway says of it itself.
 *
 * <p>It describes and changes nothing of what is sent. What contradicts the endpoint, or another one of
 * these, doesn't compile.
 */
@Documented
@Repeatable(ApiResponse.List.class)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ApiResponse {

  /**
   * The status, from 200 to 599; a range of those, such as {@code "4XX"}; or {@code "default"}, which is
   * whatever isn't described otherwise. A status goes before its range, and a range before the default.
   * That of the endpoint itself can be given for other media types and for header fields.
   */
  String status();

  /** When there is such a response; by default the phrase of the status. */
  String description() default "";

  /**
   * The type of the content, as JSON unless {@link #mediaType} is another; {@code Item[].class} for a
   * list. By default an error is a problem document (RFC 9457), and there is no content otherwise. 204,
   * 205 and 304 have none.
   */
  Class<?> body() default Void.class;

  /** The media type of the content; without a {@link #body}, nothing more is said of the content. */
  String mediaType() default "";

  /** Header fields of the response. */
  Header[] headers() default {};

  /** A header field of a response. */
  @Documented
  @Target({})
  @Retention(RetentionPolicy.CLASS)
  @interface Header {

    /** Its name, such as {@code ETag}. */
    String name();

    /** What it says. */
    String description() default "";

    /** The type of its value: a scalar or an enum. */
    Class<?> type() default String.class;

    /** Whether every such response has it. */
    boolean required() default false;
  }

  /** Several {@link ApiResponse}. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {

    /** The responses. */
    ApiResponse[] value();
  }
}
