package dev.keyway.routing;

import dev.keyway.HttpException;
import dev.keyway.request.PercentDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

  // What a character is to a path. To look it up takes less than to compare it with each.
  private static final byte ORDINARY = 0;
  private static final byte SLASH = 1;
  private static final byte DOT = 2;
  private static final byte OTHER = 3;
  private static final byte[] KINDS = kinds();

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
    int shift = 0;
    for (int i = 1; i < length; i++) {
      byte kind = kind(rawPath.charAt(i));
      if (kind == ORDINARY) {
        continue;
      }
      if (kind == SLASH && shift < Long.SIZE - Byte.SIZE) {
        ends |= (long) i << shift;
        shift += Byte.SIZE;
      } else if (kind != DOT || startsDotSegment(rawPath, i)) {
        return parseAny(rawPath);
      }
    }
    return new RequestPath(rawPath, shift / Byte.SIZE + 1, ends | (long) length << shift, null);
  }

  /** The same for any path: also for those that are long, encoded, or to be refused. */
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
   * One letter of a segment's decoded text: what a router switches by where it tells the texts apart
   * that there are.
   *
   * @param segment from 0
   * @param position from the front, which is 0, or from the end, where the last is -1
   * @return 0 if the segment has no such letter, or if there is no such segment
   */
  public char letter(int segment, int position) {
    if (texts != null) {
      return letter(texts, segment, position);
    }
    int start = start(segment);
    int end = end(segment);
    int index = position < 0 ? end + position : start + position;
    return start <= index && index < end ? raw.charAt(index) : 0;
  }

  /**
   * Into which of some slots a segment falls by two of its letters: what a router switches by where one
   * doesn't tell the texts apart.
   *
   * @param segment from 0
   * @param slots how many there are: a power of 2, at least 2
   * @param factor of the first letter, chosen so that the texts fall into different slots
   * @param first the position of a {@link #letter}
   * @param second another one
   * @return from 0, less than the number of slots
   */
  public int slot(int segment, int slots, int factor, int first, int second) {
    return (factor * letter(segment, first) + letter(segment, second)) & (slots - 1);
  }

  /** The same by three letters; the factor is that of the first two, and once more of the first. */
  public int slot(int segment, int slots, int factor, int first, int second, int third) {
    int two = factor * letter(segment, first) + letter(segment, second);
    return (factor * two + letter(segment, third)) & (slots - 1);
  }

  /** The same by all letters: by the {@linkplain #hash hash code} of the decoded text. */
  public int slot(int segment, int slots) {
    return (hash(segment) * SPREAD) >>> (Integer.numberOfLeadingZeros(slots) + 1);
  }

  /**
   * The {@link String#hashCode()} of a segment's decoded text.
   *
   * @param segment from 0
   * @return 0 if there is no such segment
   */
  public int hash(int segment) {
    if (texts != null) {
      return segment < size ? texts.get(segment).hashCode() : 0;
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

  /** Whether the decoded text of a segment is this one; false if there is no such segment. */
  public boolean is(int segment, String literal) {
    if (texts != null) {
      return segment < size && texts.get(segment).equals(literal);
    }
    int start = start(segment);
    return end(segment) - start == literal.length() && raw.startsWith(literal, start);
  }

  /** Whether a segment is empty, as the last one of {@code /users/} is, or isn't there. */
  public boolean isEmpty(int segment) {
    return texts != null
        ? segment >= size || texts.get(segment).isEmpty()
        : start(segment) >= end(segment);
  }

  /** The decoded text of a segment. It may hold slashes: those that were sent as {@code %2F}. */
  public String segment(int segment) {
    Objects.checkIndex(segment, size);
    return texts != null ? texts.get(segment) : raw.substring(start(segment), end(segment));
  }

  /**
   * Whether the decoded text of a segment is what a template of variables and texts in turn says, such
   * as {@code {name}.{ext}}. Each variable has at least one character, and those before the last as many
   * as can be: in {@code a.tar.gz}, the extension is {@code gz}. No template fits a segment that isn't
   * there.
   */
  public boolean fits(int segment, String template) {
    return segment < size && SegmentTemplate.fits(template, segment(segment));
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

  /** Where a segment ends; 0 if there is no such segment, which is before any could start. */
  private int end(int segment) {
    return segment < PLAIN_SEGMENTS ? (int) (ends >>> (segment * Byte.SIZE)) & PLAIN_LENGTH : 0;
  }

  private static char letter(List<String> texts, int segment, int position) {
    if (segment >= texts.size()) {
      return 0;
    }
    String text = texts.get(segment);
    int index = position < 0 ? text.length() + position : position;
    return 0 <= index && index < text.length() ? text.charAt(index) : 0;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x100];
    Arrays.fill(kinds, OTHER);
    Arrays.fill(kinds, ' ' + 1, '~' + 1, ORDINARY);
    kinds['/'] = SLASH;
    kinds['.'] = DOT;
    kinds['%'] = OTHER;
    return kinds;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  /** Whether a dot segment starts with the dot at this place of a raw path. */
  private static boolean startsDotSegment(String path, int dot) {
    if (path.charAt(dot - 1) != '/') {
      return false;
    }
    int next = dot + 1;
    if (next < path.length() && path.charAt(next) == '.') {
      next++;
    }
    return next == path.length() || path.charAt(next) == '/';
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
