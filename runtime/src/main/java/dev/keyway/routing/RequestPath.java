package dev.keyway.routing;

import dev.keyway.HttpException;
import dev.keyway.request.PercentDecoder;
import java.util.Arrays;
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
  private static final int START = 0;
  private static final int END = 1;
  private static final int HASH = 2;
  private static final int STRIDE = 3;

  /** What nearly every path does with; others grow. */
  private static final int FEW_SEGMENTS = 5;

  private final String raw;
  private final int size;

  /** For every segment where it starts and ends in {@link #raw}, and the hash of its decoded text. */
  private final int[] table;

  /** The decoded texts of the segments with percent-encoding; null where the raw text is the text. */
  private final @Nullable String @Nullable [] decoded;

  private RequestPath(String raw, int size, int[] table, @Nullable String @Nullable [] decoded) {
    this.raw = raw;
    this.size = size;
    this.table = table;
    this.decoded = decoded;
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
    int[] table = new int[FEW_SEGMENTS * STRIDE];
    @Nullable String[] decoded = null;
    int size = 0;
    int start = length > 0 && rawPath.charAt(0) == '/' ? 1 : 0;
    int hash = 0;
    boolean encoded = false;
    for (int i = start; i <= length; i++) {
      char c = i < length ? rawPath.charAt(i) : '/';
      if (c != '/') {
        if (c == '%') {
          encoded = true;
        } else if (c <= ' ' || c > '~') {
          throw malformed();
        }
        hash = 31 * hash + c;
        continue;
      }
      if (size * STRIDE == table.length) {
        table = Arrays.copyOf(table, table.length * 2);
      }
      if (encoded) {
        String text = decode(rawPath, start, i);
        if (decoded == null) {
          decoded = new String[Math.max(FEW_SEGMENTS, size + 1)];
        } else if (decoded.length <= size) {
          decoded = Arrays.copyOf(decoded, size * 2);
        }
        decoded[size] = text;
        hash = text.hashCode();
      } else if (isDots(rawPath, start, i)) {
        throw malformed();
      }
      int row = size * STRIDE;
      table[row + START] = start;
      table[row + END] = i;
      table[row + HASH] = hash;
      size++;
      start = i + 1;
      hash = 0;
      encoded = false;
    }
    return new RequestPath(rawPath, size, table, decoded);
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
    return table[row(segment) + HASH];
  }

  /** Whether the decoded text of a segment is this one. */
  public boolean is(int segment, String literal) {
    String text = decodedOrNull(segment);
    if (text != null) {
      return text.equals(literal);
    }
    int row = row(segment);
    int start = table[row + START];
    int length = table[row + END] - start;
    return length == literal.length() && raw.startsWith(literal, start);
  }

  /** Whether a segment is empty, as the last one of {@code /users/} is. */
  public boolean isEmpty(int segment) {
    int row = row(segment);
    return table[row + START] == table[row + END];
  }

  /** The decoded text of a segment. It may hold slashes: those that were sent as {@code %2F}. */
  public String segment(int segment) {
    String text = decodedOrNull(segment);
    if (text != null) {
      return text;
    }
    int row = row(segment);
    return raw.substring(table[row + START], table[row + END]);
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
    int first = table[row(from) + START];
    if (decoded == null) {
      return raw.substring(first, table[row(size - 1) + END]);
    }
    StringBuilder rest = new StringBuilder(raw.length() - first);
    for (int i = from; i < size; i++) {
      String text = segment(i);
      if (text.indexOf('/') >= 0) {
        throw malformed();
      }
      if (i > from) {
        rest.append('/');
      }
      rest.append(text);
    }
    return rest.toString();
  }

  /**
   * The path with a slash at its end if it has none, and without it if it has: with one empty segment
   * more or less. {@code /} stays as it is.
   */
  public RequestPath toggleTrailingSlash() {
    if (!isEmpty(size - 1)) {
      int[] longer = Arrays.copyOf(table, (size + 1) * STRIDE);
      int row = size * STRIDE;
      longer[row + START] = raw.length();
      longer[row + END] = raw.length();
      longer[row + HASH] = 0;
      return new RequestPath(raw, size + 1, longer, decoded);
    }
    return size == 1 ? this : new RequestPath(raw, size - 1, table, decoded);
  }

  /** The raw path. */
  @Override
  public String toString() {
    return raw;
  }

  private @Nullable String decodedOrNull(int segment) {
    return decoded == null || segment >= decoded.length ? null : decoded[segment];
  }

  private int row(int segment) {
    if (segment < 0 || segment >= size) {
      throw new IndexOutOfBoundsException("segment " + segment + " of " + size);
    }
    return segment * STRIDE;
  }

  private static String decode(String raw, int start, int end) {
    String text = PercentDecoder.decode(raw, start, end, false);
    if (text == null || isDots(text, 0, text.length())) {
      throw malformed();
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw malformed();
      }
    }
    return text;
  }

  /** Whether a text is a dot segment (RFC 3986, section 3.3). */
  private static boolean isDots(String text, int start, int end) {
    int length = end - start;
    return (length == 1 || length == 2) && text.charAt(start) == '.' && text.charAt(end - 1) == '.';
  }

  private static HttpException malformed() {
    return new HttpException(400, "The path is malformed");
  }
}
