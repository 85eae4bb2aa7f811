package dev.keyway.routing;

import dev.keyway.HttpException;
import dev.keyway.request.PercentDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request, split once into segments that are decoded once, each on its own. This is the
 * only reading of a path there is: routes and parameters can't disagree about it.
 *
 * <p>The raw path is split at {@code '/'}, without its leading slash: {@code /users/me/} has the
 * segments {@code users}, {@code me} and an empty one, {@code /} has one empty segment. {@code %2F}
 * never splits, {@code ;} is an ordinary character.
 */
public final class RequestPath {
  /** How many segments a plain path has at most: as many as there are bytes in {@link #ends}. */
  private static final int PLAIN_SEGMENTS = 8;

  /** How long a plain path is at most, so that each end fits into a byte. */
  private static final int PLAIN_LENGTH = 0xFF;

  /** 2 to the 32nd by the golden ratio, which spreads hash codes that are close to each other. */
  private static final int SPREAD = 0x9E3779B9;

  private final String raw;
  private final int size;

  /**
   * Where the segments of a plain path end in {@link #raw}, the first in the lowest byte. Nearly all
   * paths are plain; one that isn't has its segments in {@link #texts}.
   */
  private final long ends;

  private final @Nullable List<String> texts;

  private RequestPath(String raw, int size, long ends, @Nullable List<String> texts) {
    this.raw = raw;
    this.size = size;
    this.ends = ends;
    this.texts = texts;
  }

  /**
   * Splits and decodes a path.
   *
   * @param rawPath the path as sent, without the query; the empty path is the same as {@code /}
   * @throws HttpException 400 if a segment is a dot segment ({@code .} or {@code ..}, percent-encoded
   *     or not), if percent-encoding is malformed, if it doesn't decode to valid UTF-8, or if it
   *     holds control characters (U+0000 to U+001F, U+007F to U+009F), or unencoded spaces or characters outside
   *     ASCII
   */
  public static RequestPath parse(String rawPath) {
    int length = rawPath.length();
    if (length == 0 || length > PLAIN_LENGTH || rawPath.charAt(0) != '/') {
      return parseAny(rawPath);
    }
    long ends = 0;
    int size = 0;
    int start = 1;
    for (int i = 1; i < length; i++) {
      char c = rawPath.charAt(i);
      if (c > '/' && c <= '~') {
        continue;
      }
      if (c == '/') {
        if (size == PLAIN_SEGMENTS - 1) {
          return parseAny(rawPath);
        }
        requireNoDots(rawPath, start, i);
        ends |= (long) i << (size * Byte.SIZE);
        size++;
        start = i + 1;
      } else if (c == '%') {
        return parseAny(rawPath);
      } else {
        requirePrintable(c);
      }
    }
    requireNoDots(rawPath, start, length);
    return new RequestPath(rawPath, size + 1, ends | (long) length << (size * Byte.SIZE), null);
  }

  /** The same for paths that are long, encoded, or without their leading slash. */
  private static RequestPath parseAny(String rawPath) {
    List<String> texts = new ArrayList<>();
    int start = rawPath.startsWith("/") ? 1 : 0;
    while (start <= rawPath.length()) {
      int slash = rawPath.indexOf('/', start);
      int end = slash < 0 ? rawPath.length() : slash;
      texts.add(decode(rawPath, start, end));
      start = end + 1;
    }
    return new RequestPath(rawPath, texts.size(), 0, texts);
  }

  /** How many segments there are; at least one. */
  public int size() {
    return size;
  }

  /**
   * The {@link String#hashCode()} of a segment's decoded text.
   *
   * @param segment from 0, less than {@link #size()}
   */
  public int hash(int segment) {
    if (texts != null) {
      return texts.get(segment).hashCode();
    }
    int end = end(segment);
    int i = start(segment);
    int hash = 0;
    // Two at a time: the result is the same, and each step has to wait for the one before.
    for (; i < end - 1; i += 2) {
      hash = 31 * 31 * hash + (31 * raw.charAt(i) + raw.charAt(i + 1));
    }
    return i < end ? 31 * hash + raw.charAt(i) : hash;
  }

  /**
   * Into which of some slots the decoded text of a segment falls, by its {@linkplain #hash hash code}:
   * what a router switches by, so that it needn't compare with each of many texts.
   *
   * @param segment from 0, less than {@link #size()}
   * @param slots how many there are: a power of 2, at least 2
   * @return from 0, less than their number
   */
  public int slot(int segment, int slots) {
    return (hash(segment) * SPREAD) >>> (Integer.numberOfLeadingZeros(slots) + 1);
  }

  /** Whether the decoded text of a segment is this one. */
  public boolean is(int segment, String literal) {
    if (texts != null) {
      return texts.get(segment).equals(literal);
    }
    int start = start(segment);
    return end(segment) - start == literal.length() && raw.startsWith(literal, start);
  }

  /** Whether a segment is empty, as the last one of {@code /users/} is. */
  public boolean isEmpty(int segment) {
    return texts != null ? texts.get(segment).isEmpty() : start(segment) == end(segment);
  }

  /** The decoded text of a segment. It may hold slashes: those that were sent as {@code %2F}. */
  public String segment(int segment) {
    return texts != null ? texts.get(segment) : raw.substring(start(segment), end(segment));
  }

  /**
   * Whether the decoded text of a segment is what a template of variables and texts in turn says, such
   * as {@code {name}.{ext}}. Each variable has at least one character, and those before the last as many
   * as can be: in {@code a.tar.gz}, the extension is {@code gz}.
   */
  public boolean fits(int segment, String template) {
    return SegmentTemplate.fits(template, segment(segment));
  }

  /**
   * The value of a variable in a segment that {@linkplain #fits fits} a template.
   *
   * @throws IllegalArgumentException if it doesn't fit, or if the template has no such variable
   */
  public String variable(int segment, String template, String name) {
    return SegmentTemplate.variable(template, segment(segment), name);
  }

  /**
   * The decoded texts of the segments from this one to the last, joined by slashes. All its slashes
   * are real ones: an encoded slash is refused here, since it could no longer be told apart and could
   * bring dot segments with it ({@code ..%2Fetc}).
   *
   * @throws HttpException 400 if one of the segments holds an encoded slash
   */
  public String rest(int from) {
    if (texts == null) {
      return raw.substring(start(from));
    }
    List<String> rest = texts.subList(from, size);
    for (String text : rest) {
      if (text.indexOf('/') >= 0) {
        throw malformed();
      }
    }
    return String.join("/", rest);
  }

  /**
   * The path with a slash at its end if it has none, and without it if it has: with one empty segment
   * more or less. {@code /} stays as it is.
   */
  public RequestPath toggleTrailingSlash() {
    if (!isEmpty(size - 1)) {
      return parse(raw + "/");
    }
    return size == 1 ? this : parse(raw.substring(0, raw.length() - 1));
  }

  /** The raw path. */
  @Override
  public String toString() {
    return raw;
  }

  private int start(int segment) {
    return segment == 0 ? 1 : end(segment - 1) + 1;
  }

  private int end(int segment) {
    if (segment < 0 || segment >= size) {
      throw new IndexOutOfBoundsException("segment " + segment + " of " + size);
    }
    return (int) (ends >>> (segment * Byte.SIZE)) & PLAIN_LENGTH;
  }

  private static String decode(String raw, int start, int end) {
    boolean encoded = false;
    for (int i = start; i < end; i++) {
      requirePrintable(raw.charAt(i));
      encoded |= raw.charAt(i) == '%';
    }
    String text =
        encoded ? PercentDecoder.decode(raw, start, end, false) : raw.substring(start, end);
    if (text == null) {
      throw malformed();
    }
    requireNoDots(text, 0, text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw malformed();
      }
    }
    return text;
  }

  private static void requirePrintable(char c) {
    if (c <= ' ' || c > '~') {
      throw malformed();
    }
  }

  /** A segment must not be a dot segment (RFC 3986, section 3.3). */
  private static void requireNoDots(String text, int start, int end) {
    int length = end - start;
    if ((length == 1 || length == 2) && text.charAt(start) == '.' && text.charAt(end - 1) == '.') {
      throw malformed();
    }
  }

  private static HttpException malformed() {
    return new HttpException(400, "The path is malformed");
  }
}
