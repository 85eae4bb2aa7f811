package dev.keyway.server;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether answers are compressed with gzip for clients that take it. Off by default: it costs time of a
 * processor that a proxy may have to spare, and the length of a compressed answer tells about its
 * content. Where an answer holds a secret beside text that the caller chose, whoever sees lengths can
 * guess the secret (BREACH).
 *
 * <p>Compressed are answers that are made in memory, from a length and of media types of choice. Not
 * compressed is what has no content or is a range, what is encoded already, and what says {@code
 * Cache-Control: no-transform}. Whatever could be compressed has {@code Vary: Accept-Encoding}, and
 * compressed, a strong entity tag becomes a weak one: the bytes differ.
 */
public final class Compression {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]+/([a-z0-9!#$&^_.+-]+|\\*)");
  private static final Compression NONE = new Compression(false, 1024, Set.of());

  private final boolean on;
  private final int minimum;
  private final Set<String> types;

  private Compression(boolean on, int minimum, Set<String> types) {
    this.on = on;
    this.minimum = minimum;
    this.types = types;
  }

  /** Answers are sent as they are. */
  public static Compression none() {
    return NONE;
  }

  /**
   * Compresses JSON, XML, JavaScript, SVG and text from 1024 bytes on, but for {@code
   * text/event-stream}.
   */
  public static Compression gzip() {
    return new Compression(
        true,
        NONE.minimum,
        new TreeSet<>(List.of(
            "application/javascript",
            "application/json",
            "application/xml",
            "image/svg+xml",
            "text/*")));
  }

  /**
   * The same from another length on.
   *
   * @param bytes at least one
   */
  public Compression minimum(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("minimum must be positive, not " + bytes);
    }
    return new Compression(on, bytes, types);
  }

  /**
   * The same for more media types.
   *
   * @param mediaTypes without parameters, such as {@code application/wasm} or {@code model/*}
   * @throws IllegalArgumentException if one of them isn't a media type
   */
  public Compression types(String... mediaTypes) {
    Set<String> more = new TreeSet<>(types);
    for (String type : mediaTypes) {
      String lower = type.toLowerCase(Locale.ROOT);
      if (!MEDIA_TYPE.matcher(lower).matches()) {
        throw new IllegalArgumentException("\"" + type + "\" is not a media type");
      }
      more.add(lower);
    }
    return new Compression(on, minimum, more);
  }

  boolean isOn() {
    return on;
  }

  /** What compresses. */
  GzipStep step() {
    return new GzipStep(this);
  }

  int minimum() {
    return minimum;
  }

  /**
   * Whether content of a media type is worth it.
   *
   * @param contentType may have parameters
   */
  boolean includes(String contentType) {
    int end = contentType.indexOf(';');
    String type =
        (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    if (type.equals("text/event-stream")) {
      return false;
    }
    return types.contains(type)
        || types.contains(type.substring(0, type.indexOf('/') + 1) + "*")
        || (type.endsWith("+json") && types.contains("application/json"))
        || (type.endsWith("+xml") && types.contains("application/xml"));
  }

  @Override
  public String toString() {
    return on ? "gzip from " + minimum + " bytes" : "no compression";
  }
}
