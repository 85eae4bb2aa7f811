package dev.keyway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a problem document (RFC 9457) says it. Immutable: each method gives back another
 * one. The status is that of the {@link ExceptionHandler} which returns it.
 *
 * <p>All of it is sent to the caller as it is, so it holds nothing internal.
 */
public final class Problem {
  private static final Set<String> MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "id", "errors");

  private final String detail;
  private final @Nullable String type;
  private final @Nullable String title;
  private final Map<String, Object> members;

  private Problem(
      String detail, @Nullable String type, @Nullable String title, Map<String, Object> members) {
    this.detail = detail;
    this.type = type;
    this.title = title;
    this.members = members;
  }

  /**
   * A problem of no particular type.
   *
   * @param detail what went wrong this time, for people
   */
  public static Problem of(String detail) {
    return new Problem(detail, null, null, Map.of());
  }

  /**
   * The same of a type of its own.
   *
   * @param type a URI that stands for the type (RFC 9457, section 3.1.1)
   * @param title what the type is called
   */
  public Problem ofType(String type, String title) {
    return new Problem(detail, type, title, members);
  }

  /**
   * The same with a member more (RFC 9457, section 3.2).
   *
   * @throws IllegalArgumentException if the name is one of the document's own
   */
  public Problem with(String name, String value) {
    return withMember(name, value);
  }

  /**
   * The same with a member more (RFC 9457, section 3.2).
   *
   * @throws IllegalArgumentException if the name is one of the document's own
   */
  public Problem with(String name, long value) {
    return withMember(name, value);
  }

  /**
   * The same with a member more (RFC 9457, section 3.2).
   *
   * @throws IllegalArgumentException if the name is one of the document's own
   */
  public Problem with(String name, boolean value) {
    return withMember(name, value);
  }

  private Problem withMember(String name, Object value) {
    if (MEMBERS.contains(name)) {
      throw new IllegalArgumentException("\"" + name + "\" is a member of every problem document");
    }
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(detail, type, title, Collections.unmodifiableMap(more));
  }

  /** What went wrong this time. */
  public String detail() {
    return detail;
  }

  /** The URI of its type, or null. */
  public @Nullable String type() {
    return type;
  }

  /** What its type is called; null for the phrase of the status. */
  public @Nullable String title() {
    return title;
  }

  /** Further members: texts, whole numbers and truth values, in order; unmodifiable. */
  public Map<String, Object> members() {
    return members;
  }
}
