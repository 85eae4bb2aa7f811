package dev.keyway.processor.lock;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.SecurityTable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code security.lock} says: who may call what, of all APIs of a compilation. Everything in
 * it is sorted, so that equal locks have equal texts.
 *
 * @param apis by the qualified name of the API class
 */
public record SecurityLock(SortedMap<String, Section> apis) {
  private static final Comparator<SortedSet<String>> SMALL_FIRST = Comparator.comparing(
          (SortedSet<String> set) -> set.size())
      .thenComparing(set -> String.join(" ", set));

  public SecurityLock {
    apis = Collections.unmodifiableSortedMap(new TreeMap<>(apis));
  }

  /** The name of the resource that holds the lock as it is now. */
  public static String resource(String api) {
    return "META-INF/keyway/" + api + "/security.lock";
  }

  /** The lock of some APIs. */
  public static SecurityLock of(Collection<SecurityTable> tables) {
    SortedMap<String, Section> apis = new TreeMap<>();
    tables.forEach(table -> apis.put(table.api(), section(table)));
    return new SecurityLock(apis);
  }

  /**
   * One API.
   *
   * @param implied for each scope that implies others, all of them
   */
  record Section(
      SortedMap<SchemeScope, SortedSet<String>> implied, SortedMap<Operation, Entry> entries) {
    Section {
      implied = Collections.unmodifiableSortedMap(new TreeMap<>(implied));
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** Nothing at all. */
    static Section empty() {
      return new Section(new TreeMap<>(), new TreeMap<>());
    }
  }

  /** A scope of a scheme. */
  record SchemeScope(String scheme, String scope) implements Comparable<SchemeScope> {
    @Override
    public int compareTo(SchemeScope other) {
      return Comparator.comparing(SchemeScope::scheme)
          .thenComparing(SchemeScope::scope)
          .compare(this, other);
    }
  }

  /** What a line is about. Sorted by path, so that what belongs together stands together. */
  record Operation(HttpMethod method, String path) implements Comparable<Operation> {
    @Override
    public int compareTo(Operation other) {
      return Comparator.comparing(Operation::path)
          .thenComparing(Operation::method)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * What a line says.
   *
   * @param webSocket whether it is about the handshake of a WebSocket
   * @param isPublic whether nobody is refused for want of a credential
   * @param reason why anybody may call it, where that is said
   * @param access what it asks of each scheme that it takes a credential of, by the scheme's name
   */
  record Entry(
      boolean webSocket,
      boolean isPublic,
      Optional<String> reason,
      SortedMap<String, Access> access) {
    Entry {
      access = Collections.unmodifiableSortedMap(new TreeMap<>(access));
    }
  }

  /**
   * What an endpoint asks of a scheme.
   *
   * @param sufficient the sets of scopes of which one must be granted; a single empty one where a
   *     credential is enough
   */
  record Access(
      boolean optional, SortedSet<SortedSet<String>> sufficient, SortedSet<String> checkedBy) {
    Access {
      SortedSet<SortedSet<String>> sets = new TreeSet<>(SMALL_FIRST);
      sufficient.forEach(set -> sets.add(sorted(set)));
      sufficient = Collections.unmodifiableSortedSet(sets);
      checkedBy = sorted(checkedBy);
    }

    static Access of(
        boolean optional,
        Collection<? extends Collection<String>> sufficient,
        Collection<String> checkedBy) {
      SortedSet<SortedSet<String>> sets = new TreeSet<>(SMALL_FIRST);
      sufficient.forEach(set -> sets.add(sorted(set)));
      return new Access(optional, sets, sorted(checkedBy));
    }
  }

  private static SortedSet<String> sorted(Collection<String> texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
  }

  private static Section section(SecurityTable table) {
    SortedMap<SchemeScope, SortedSet<String>> implied = new TreeMap<>();
    for (SecurityScheme scheme : table.schemes()) {
      for (Scope scope : scheme.scopes()) {
        List<String> all = scheme.impliedBy(scope.name());
        if (!all.isEmpty()) {
          implied.put(new SchemeScope(scheme.name(), scope.name()), sorted(all));
        }
      }
    }
    SortedMap<Operation, Entry> entries = new TreeMap<>();
    for (SecurityTable.Row row : table.rows()) {
      SortedMap<String, Access> access = new TreeMap<>();
      for (SecurityTable.Access each : row.schemes()) {
        access.put(
            each.scheme().name(), Access.of(each.optional(), each.sufficient(), each.checkedBy()));
      }
      entries.put(
          new Operation(row.method(), row.path()),
          new Entry(
              row.webSocket(),
              row.isPublic(),
              row.publicReason().map(SecurityTable.Reason::text),
              access));
    }
    return new Section(implied, entries);
  }
}
