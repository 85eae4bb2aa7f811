package dev.keyway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the readers and writers of an API's JSON: Jackson, told to be strict.
 *
 * <p><b>Reading.</b> A body is read as it is meant or refused; nothing is guessed. Refused are:
 *
 * <ul>
 *   <li>text that isn't JSON in well-formed UTF-8, a byte order mark, anything after the value;
 *   <li>a member given twice in one object;
 *   <li>a value of another kind than declared: text for a number, a number for text, {@code 1.0} for
 *       an integer, {@code 1} for a boolean, a number for an enum constant or a date;
 *   <li>a number beyond the range of its type, also beyond that of {@code float} and {@code double},
 *       and a {@code BigDecimal} of more than {@value StrictNumbers#MAX_SCALE} decimal places before
 *       or after the point;
 *   <li>{@code null} where the declared type isn't JSpecify's {@code @Nullable} or an {@code
 *       Optional}: as the body, as a member, and as an element of an array or a map;
 *   <li>a missing member that is neither {@code @Nullable} nor an {@code Optional}. One that is set by a
 *       setter or a field keeps the value that the constructor gave it, if it has
 *       {@code @JsonProperty(isRequired = OptBoolean.FALSE)};
 *   <li>a number of more than {@value StrictMapper#MAX_NUMBER_LENGTH} characters, a name of more than
 *       {@value StrictMapper#MAX_NAME_LENGTH};
 *   <li>more than {@value StrictMapper#MAX_DEPTH} levels of nesting, which is no matter of values: 413.
 *       The length of the whole is the server's business.
 * </ul>
 *
 * <p>Members that the type doesn't have are ignored, so that a client may send more than an older
 * server knows, unless {@link #forbiddingUnknown()} or {@code @JsonIgnoreProperties(ignoreUnknown =
 * false)} says otherwise. A record's or class' own constructor can refuse values too: its {@link
 * IllegalArgumentException} or {@link java.time.DateTimeException} counts as a mistake of the caller;
 * any other exception is a mistake of the program and gets through.
 *
 * <p><b>Writing.</b> A value is written by its <em>declared</em> type: what a subclass adds is left
 * out, also inside lists, maps and optionals. Of an interface that are its getters, and its other
 * methods without parameters, as they are called: {@code name()} is {@code name}. Only a type that says how its subtypes are told apart
 * ({@code @JsonTypeInfo}) and {@code Object} are written as what they are. Enum constants are written
 * by name, dates and durations in ISO 8601 text, members in the order of declaration; {@code NaN} and
 * infinities have no JSON and fail.
 *
 * <p>Names, order and shape follow Jackson's annotations. Immutable and safe for use by many threads.
 */
public final class JsonCodec {
  private final OpenApiSchemas schemas;
  private final @Nullable BodyChecks<Object> everyBody;
  private final boolean forbidsUnknown;

  private JsonCodec(
      OpenApiSchemas schemas, @Nullable BodyChecks<Object> everyBody, boolean forbidsUnknown) {
    this.schemas = schemas;
    this.everyBody = everyBody;
    this.forbidsUnknown = forbidsUnknown;
  }

  /**
   * A codec without an OpenAPI document. It refuses the same bodies, but can say less about the
   * reason.
   */
  public static JsonCodec standard() {
    return new JsonCodec(OpenApiSchemas.none(), null, false);
  }

  /**
   * A codec that explains refused bodies by the schemas of the API's OpenAPI document. The document is
   * loaded when the first body is refused.
   *
   * @param application the class whose class loader has the document
   * @param openApiResource the absolute name of the resource, without a leading slash
   */
  public static JsonCodec standard(Class<?> application, String openApiResource) {
    return new JsonCodec(OpenApiSchemas.of(application, openApiResource), null, false);
  }

  /**
   * The same codec, whose readers have every body checked.
   *
   * @param checks run on each body that could be bound, after those of its reader
   */
  public JsonCodec checkedBy(BodyChecks<Object> checks) {
    return new JsonCodec(schemas, checks, forbidsUnknown);
  }

  /**
   * The same codec, whose readers refuse members that a type doesn't have, unless the type has {@code
   * @JsonIgnoreProperties(ignoreUnknown = true)}.
   */
  public JsonCodec forbiddingUnknown() {
    return new JsonCodec(schemas, everyBody, true);
  }

  /**
   * A reader of bodies.
   *
   * @param type the declared type of the body
   * @param schemaPointer where the OpenAPI document has the type's schema, such as {@code
   *     #/components/schemas/Order}
   * @throws IllegalArgumentException if Jackson finds no way to make the type from JSON
   */
  public <T> JsonReader<T> reader(JsonType<T> type, String schemaPointer) {
    return makeReader(type, schemaPointer, everyBody);
  }

  /**
   * A reader of bodies that have to keep to constraints.
   *
   * @param type the declared type of the body
   * @param schemaPointer where the OpenAPI document has the type's schema, such as {@code
   *     #/components/schemas/Order}
   * @param checks run on each body that could be bound
   * @throws IllegalArgumentException if Jackson finds no way to make the type from JSON
   */
  public <T> JsonReader<T> reader(
      JsonType<T> type, String schemaPointer, BodyChecks<? super T> checks) {
    BodyChecks<Object> others = everyBody;
    return makeReader(
        type,
        schemaPointer,
        others == null
            ? checks
            : (body, check) -> {
              checks.check(body, check);
              others.check(body, check);
            });
  }

  private <T> JsonReader<T> makeReader(
      JsonType<T> type, String schemaPointer, @Nullable BodyChecks<? super T> checks) {
    Nullness nullness = type.nullness();
    boolean nullableContents = nullness.hasNullableContents();
    JsonMapper mapper = mapper(nullableContents);
    JavaType javaType = mapper.constructType(type.type());
    try {
      mapper._deserializationContext().findRootValueDeserializer(javaType);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(type + " can't be read from JSON", e);
    }
    return new JsonReader<>(
        mapper.readerFor(javaType),
        nullableContents ? nullness : null,
        checks,
        new BodyDiagnosis(schemas, schemaPointer));
  }

  private JsonMapper mapper(boolean nullableContents) {
    if (forbidsUnknown) {
      return nullableContents
          ? StrictMapper.forbiddingUnknownWithNullableContents()
          : StrictMapper.forbiddingUnknown();
    }
    return nullableContents ? StrictMapper.withNullableContents() : StrictMapper.standard();
  }

  /**
   * A writer of answers.
   *
   * @param type the declared type of the answer
   * @throws IllegalArgumentException if Jackson finds no way to write the type as JSON
   */
  public <T> JsonWriter<T> writer(JsonType<T> type) {
    return writer(type, "application/json");
  }

  /**
   * A writer of answers of a media type of their own.
   *
   * @param type the declared type of the answer
   * @param mediaType whose content is JSON, such as {@code application/geo+json}
   * @throws IllegalArgumentException if Jackson finds no way to write the type as JSON
   */
  public <T> JsonWriter<T> writer(JsonType<T> type, String mediaType) {
    JsonMapper mapper = StrictMapper.standard();
    JavaType javaType = mapper.constructType(type.type());
    try {
      mapper._serializationContext().findTypedValueSerializer(javaType, true);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(type + " can't be written as JSON", e);
    }
    return new JsonWriter<>(mapper.writerFor(javaType), mediaType);
  }
}
