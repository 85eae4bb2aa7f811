package dev.keyway.processor.lock;

import dev.keyway.processor.lock.SecurityLock.Access;
import dev.keyway.processor.lock.SecurityLock.Entry;
import dev.keyway.processor.lock.SecurityLock.Operation;
import dev.keyway.processor.lock.SecurityLock.SchemeScope;
import dev.keyway.processor.lock.SecurityLock.Section;
import dev.keyway.processor.model.HttpMethod;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads locks. Blank lines and comments say nothing, and within an API the order of the lines
 * doesn't matter; everything else must be as {@link LockWriter} writes it, so that no slip goes
 * unnoticed.
 */
final class LockReader {
  private static final Pattern HEADER =
      Pattern.compile(Pattern.quote(LockWriter.HEADER) + "([0-9]+)");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|>{7})( .*)?|={7}");
  private static final Pattern API = Pattern.compile("api (\\S+)");

  private static final String NAME = "[A-Za-z0-9._-]+";
  private static final String SET = "\"[!-~&&[^\"\\\\]]+(?: [!-~&&[^\"\\\\]]+)*\"";
  private static final Pattern IMPLICATION =
      Pattern.compile("scheme (" + NAME + ") \"([^\" ]+)\" implies (" + SET + ")");
  private static final Pattern LINE = Pattern.compile("("
      + Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.joining("|"))
      + ") (/\\S*) (.+)");
  private static final String WEB_SOCKET = LockWriter.WEB_SOCKET + "; ";
  private static final Pattern PUBLIC = Pattern.compile(
      "public(?:: (\"(?:[^\"\\\\]|\\\\[\"\\\\n]|\\\\u\\{(?:10|[0-9a-f])?[0-9a-f]{1,4}\\})*\"))?");
  private static final Pattern ACCESS = Pattern.compile(
      "(optional )?(" + NAME + ")((?: " + SET + "(?: or " + SET + ")*)?) checked by ([^\";]+)");

  private final SortedMap<String, Section> apis = new TreeMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private SortedMap<SchemeScope, SortedSet<String>> implied = new TreeMap<>();
  private SortedMap<Operation, Entry> entries = new TreeMap<>();
  private @Nullable String api;

  private LockReader() {}

  /**
   * The lock.
   *
   * @throws MalformedLockException if the text isn't one
   */
  static SecurityLock read(String text) throws MalformedLockException {
    List<String> lines = text.lines().toList();
    // Before all else: of the two sides of a conflict, each may be fine.
    for (int i = 0; i < lines.size(); i++) {
      if (CONFLICT.matcher(lines.get(i)).matches()) {
        throw new MalformedLockException(i + 1, "has the mark of a merge conflict");
      }
    }
    checkHeader(lines.isEmpty() ? "" : lines.get(0));
    LockReader reader = new LockReader();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        reader.read(line, i + 1);
      }
    }
    reader.finishSection();
    return new SecurityLock(reader.apis);
  }

  private static void checkHeader(String line) throws MalformedLockException {
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      throw new MalformedLockException(
          1, "should be \"" + LockWriter.HEADER + LockWriter.FORMAT + "\"");
    }
    if (!header.group(1).equals(String.valueOf(LockWriter.FORMAT))) {
      throw new MalformedLockException("it has format "
          + header.group(1)
          + ", and this version of Keyway knows format "
          + LockWriter.FORMAT);
    }
  }

  private void read(String line, int number) throws MalformedLockException {
    Matcher start = API.matcher(line);
    if (start.matches()) {
      finishSection();
      api = start.group(1);
      checkUnique("api " + api, number);
      return;
    }
    if (api == null) {
      throw new MalformedLockException(number, "comes before the first API: \"" + line + "\"");
    }
    Matcher implication = IMPLICATION.matcher(line);
    if (implication.matches()) {
      SchemeScope scope = new SchemeScope(implication.group(1), implication.group(2));
      checkUnique(api + " " + scope, number);
      implied.put(scope, set(implication.group(3)));
      return;
    }
    Matcher endpoint = LINE.matcher(line);
    if (!endpoint.matches()) {
      throw malformed(line, number);
    }
    Operation operation = new Operation(HttpMethod.valueOf(endpoint.group(1)), endpoint.group(2));
    checkUnique(api + " " + operation, number);
    entries.put(operation, entry(endpoint.group(3), line, number));
  }

  private static Entry entry(String all, String line, int number) throws MalformedLockException {
    boolean webSocket = all.startsWith(WEB_SOCKET) && line.startsWith(HttpMethod.GET + " ");
    String text = webSocket ? all.substring(WEB_SOCKET.length()) : all;
    SortedMap<String, Access> access = new TreeMap<>();
    Matcher part = PUBLIC.matcher(text);
    boolean isPublic = part.lookingAt() && endsAt(part.end(), text);
    Optional<String> reason =
        isPublic ? Optional.ofNullable(part.group(1)).map(QuotedText::unquote) : Optional.empty();
    int position = isPublic ? part.end() + 2 : 0;
    part.usePattern(ACCESS);
    while (position < text.length()) {
      part.region(position, text.length());
      if (!part.lookingAt() || !endsAt(part.end(), text)) {
        throw malformed(line, number);
      }
      Access each = Access.of(
          part.group(1) != null, sets(part.group(3)), List.of(part.group(4).split(", ")));
      if (access.put(part.group(2), each) != null) {
        throw malformed(line, number);
      }
      position = part.end() + 2;
    }
    if (isPublic != access.values().stream().allMatch(Access::optional)) {
      throw malformed(line, number);
    }
    return new Entry(webSocket, isPublic, reason, access);
  }

  private static boolean endsAt(int end, String text) {
    return end == text.length() || (text.startsWith("; ", end) && end + 2 < text.length());
  }

  private static List<SortedSet<String>> sets(String text) {
    if (text.isEmpty()) {
      return List.of(new TreeSet<>());
    }
    return Arrays.stream(text.strip().split("(?<=\") or (?=\")"))
        .map(LockReader::set)
        .toList();
  }

  private static SortedSet<String> set(String quoted) {
    return new TreeSet<>(List.of(quoted.substring(1, quoted.length() - 1).split(" ")));
  }

  private void checkUnique(String key, int number) throws MalformedLockException {
    Integer first = seen.putIfAbsent(key, number);
    if (first != null) {
      throw new MalformedLockException(number, "repeats line " + first);
    }
  }

  private void finishSection() {
    if (api != null) {
      apis.put(api, new Section(implied, entries));
      implied = new TreeMap<>();
      entries = new TreeMap<>();
    }
  }

  private static MalformedLockException malformed(String line, int number) {
    return new MalformedLockException(number, "isn't one that Keyway writes: \"" + line + "\"");
  }
}
