package dev.keyway.json;

import dev.keyway.HttpException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;

/**
 * A body that is a JSON object, each of whose members is a value of its own: what an endpoint with
 * several body parameters receives.
 *
 * <p>Where the members are is found out once, without making anything of them; a {@link JsonReader}
 * then reads one as it would read a whole body. What is wrong with it is told with its place in the
 * body. Members that nobody asks for are ignored, unless others are refused.
 *
 * <p>A body that isn't an object lacks all members. One that isn't JSON is reported once, and its
 * members are then null without a further word.
 *
 * <p>Belongs to one request.
 */
public final class JsonMembers {
  private static final ObjectReader READER = StrictMapper.standard().reader();

  private final byte[] body;
  private final BodyErrors errors;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private Kind kind = Kind.OBJECT;

  private enum Kind {
    OBJECT,
    ABSENT,
    MALFORMED,
    /** Another JSON value. */
    OTHER,
    /** Another JSON value, which was reported as one. */
    REPORTED
  }

  /** Where a value is in the body: from the first byte to before the last. */
  private record Place(int start, int end) {}

  private JsonMembers(byte[] body, BodyErrors errors) {
    this.body = body;
    this.errors = errors;
  }

  /**
   * The members of a body.
   *
   * @param body the whole body; empty if there is none
   * @param errors told what is wrong with it, now and with each member that is read
   * @throws HttpException 413 if it is nested more than {@value StrictMapper#MAX_DEPTH} levels deep
   */
  public static JsonMembers of(byte[] body, BodyErrors errors) {
    JsonMembers members = new JsonMembers(body, errors);
    if (body.length == 0) {
      members.kind = Kind.ABSENT;
      return members;
    }
    @Nullable JacksonException refusal = null;
    boolean complete = false;
    if (Utf8.isWellFormed(body)) {
      try (JsonParser parser = READER.createParser(body)) {
        members.find(parser);
        complete = parser.nextToken() == null;
      } catch (JacksonException e) {
        refusal = e;
      }
    }
    if (!complete) {
      members.kind = Kind.MALFORMED;
      members.places.clear();
      new BodyDiagnosis(OpenApiSchemas.none(), "").explain(body, refusal, errors);
    }
    return members;
  }

  private void find(JsonParser parser) {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      kind = first == JsonToken.VALUE_NULL ? Kind.ABSENT : Kind.OTHER;
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      // A text is looked through no further than its first quote until somebody wants it.
      parser.finishToken();
      places.put(name, new Place(start, (int) parser.currentLocation().getByteOffset()));
    }
  }

  /**
   * Refuses all other members: the errors are told of each, up to {@value BodyProblems#MAX}.
   *
   * @param known the names of those that there may be
   */
  public void refuseOthers(String... known) {
    Set<String> names = Set.of(known);
    places.keySet().stream()
        .filter(name -> !names.contains(name))
        .limit(BodyProblems.MAX)
        .forEach(
            name -> errors.invalidBody(pointer(name), "additionalProperties", SchemaWords.UNKNOWN));
  }

  /**
   * A member that must be there.
   *
   * @return the value; null where it is missing or refused, which the errors have been told
   */
  @SuppressWarnings("NullAway") // the null never gets past RequestContext.requireValid()
  public <T> T required(String name, JsonReader<T> reader) {
    Place place = places.get(name);
    if (place != null) {
      return reader.read(bytes(place), below(name));
    }
    if (kind != Kind.MALFORMED) {
      errors.invalidBody(pointer(name), "required", "is required");
    }
    return null;
  }

  /**
   * A member, or the fallback if there is none. Null is a value like others, and refused.
   *
   * @return the value; null where it is refused, which the errors have been told
   */
  @SuppressWarnings("NullAway") // the null never gets past RequestContext.requireValid()
  public <T> T orDefault(String name, JsonReader<T> reader, T fallback) {
    Place place = places.get(name);
    if (place != null) {
      return reader.read(bytes(place), below(name));
    }
    requireObject();
    return fallback;
  }

  /** A member; null if there is none, if it is JSON's {@code null}, and if it is refused. */
  public <T> @Nullable T orNull(String name, JsonReader<T> reader) {
    Place place = places.get(name);
    if (place != null) {
      return reader.readOrNull(bytes(place), below(name));
    }
    requireObject();
    return null;
  }

  /** A member; empty if there is none, if it is JSON's {@code null}, and if it is refused. */
  public <T> Optional<T> optional(String name, JsonReader<T> reader) {
    return Optional.ofNullable(orNull(name, reader));
  }

  /** Only an object can lack a member and be a good body: says so, once. */
  private void requireObject() {
    if (kind == Kind.OTHER) {
      kind = Kind.REPORTED;
      errors.invalidBody("", "type", "must be an object");
    }
  }

  private byte[] bytes(Place place) {
    return Arrays.copyOfRange(body, place.start, place.end);
  }

  private BodyErrors below(String name) {
    return (pointer, type, message) -> errors.invalidBody(pointer(name) + pointer, type, message);
  }

  private static String pointer(String name) {
    return BodyPath.ROOT.member(name).toString();
  }
}
