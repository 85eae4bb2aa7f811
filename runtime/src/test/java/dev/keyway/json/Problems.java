package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bodies in tests and keeps what was said about them. */
final class Problems {
  /** Codec with the schemas of {@code openapi.json} beside the tests. */
  static final JsonCodec CODEC = JsonCodec.standard(Problems.class, "dev/keyway/json/openapi.json");

  private Problems() {}

  /** The problems of a body, each as "pointer type: message". */
  static <T> List<String> of(JsonReader<T> reader, byte[] body) {
    List<String> problems = new ArrayList<>();
    @Nullable T value = reader.read(body, recorder(problems));
    if ((value == null) == problems.isEmpty()) {
      throw new AssertionError(value + " with the problems " + problems);
    }
    return problems;
  }

  static <T> List<String> of(JsonReader<T> reader, String body) {
    return of(reader, body.getBytes(UTF_8));
  }

  /** The value of a body without problems. */
  static <T> T read(JsonReader<T> reader, String body) {
    List<String> problems = new ArrayList<>();
    @Nullable T value = reader.read(body.getBytes(UTF_8), recorder(problems));
    if (value == null) {
      throw new AssertionError(body + " was refused: " + problems);
    }
    return value;
  }

  static <T> JsonReader<T> reader(Class<T> type, String schema) {
    return CODEC.reader(JsonType.of(type), "#/components/schemas/" + schema);
  }

  static BodyErrors recorder(List<String> problems) {
    return (pointer, type, message) ->
        problems.add((pointer + " " + type + ": " + message).strip());
  }
}
