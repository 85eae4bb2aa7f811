package dev.keyway.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.lock.Difference.Label;
import dev.keyway.processor.lock.SecurityLock.Access;
import dev.keyway.processor.lock.SecurityLock.Entry;
import dev.keyway.processor.lock.SecurityLock.Operation;
import dev.keyway.processor.lock.SecurityLock.SchemeScope;
import dev.keyway.processor.lock.SecurityLock.Section;
import dev.keyway.processor.model.HttpMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for all locks; and labels against what they stand for, by trying every caller. */
class LockPropertiesTest {
  private static final List<String> SCOPES = List.of("a", "b", "c", "d");
  private static final Operation OPERATION = new Operation(HttpMethod.GET, "/a");

  @Property
  void textIsReadAsItWasWritten(@ForAll("locks") SecurityLock lock) throws Exception {
    assertThat(LockReader.read(LockWriter.write(lock))).isEqualTo(lock);
  }

  @Property
  void lockDoesNotDifferFromItself(@ForAll("sections") Section section) {
    assertThat(LockComparison.compare(section, section)).isEmpty();
  }

  @Property
  void orderOfTheLinesDoesNotMatter(@ForAll("sections") Section section, @ForAll Random random)
      throws Exception {
    SecurityLock lock = new SecurityLock(new TreeMap<>(Map.of("shop.ShopApi", section)));
    List<String> lines = new ArrayList<>(LockWriter.write(lock).lines().skip(4).toList());
    Collections.shuffle(lines, random);
    assertThat(Locks.section(lines.toArray(String[]::new))).isEqualTo(section);
  }

  @Property
  void anyTextCanBeQuoted(@ForAll String text) {
    String quoted = QuotedText.quote(text);
    assertThat(quoted.lines()).hasSize(1);
    assertThat(QuotedText.unquote(quoted)).isEqualTo(text);
  }

  @Property(tries = 3000)
  void labelIsWhatTryingEveryCallerSays(
      @ForAll("sections") Section accepted, @ForAll("sections") Section current) {
    Entry was = accepted.entries().get(OPERATION);
    Entry now = current.entries().get(OPERATION);
    if (was == null || now == null || was.isPublic() || now.isPublic()) {
      return;
    }
    Set<Object> before = admitted(was, accepted);
    Set<Object> after = admitted(now, current);
    Optional<Label> label = LockComparison.compare(accepted, current).stream()
        .filter(difference -> difference.subject().equals(OPERATION.toString()))
        .findFirst()
        .map(Difference::label);
    if (before.equals(after)) {
      assertThat(label).isEqualTo(was.equals(now) ? Optional.empty() : Optional.of(Label.CHANGED));
    } else {
      assertThat(label)
          .contains(
              after.containsAll(before)
                  ? Label.WIDENED
                  : before.containsAll(after) ? Label.NARROWED : Label.CHANGED);
    }
  }

  /**
   * Who may call, of all that have some of the scopes of each of the two schemes, or no credential.
   */
  private static Set<Object> admitted(Entry entry, Section section) {
    Set<Object> admitted = new HashSet<>();
    for (int first = -1; first < 1 << SCOPES.size(); first++) {
      for (int second = -1; second < 1 << SCOPES.size(); second++) {
        if (admits("O", first, entry, section) && admits("P", second, entry, section)) {
          admitted.add(List.of(first, second));
        }
      }
    }
    return admitted;
  }

  private static boolean admits(String scheme, int granted, Entry entry, Section section) {
    Access access = entry.access().get(scheme);
    if (access == null || access.optional()) {
      return true;
    }
    Set<String> held = new HashSet<>();
    for (int i = 0; i < SCOPES.size() && granted >= 0; i++) {
      if ((granted >> i & 1) == 1) {
        held.add(SCOPES.get(i));
        SortedSet<String> implied = section.implied().get(new SchemeScope(scheme, SCOPES.get(i)));
        held.addAll(implied == null ? Set.of() : implied);
      }
    }
    return granted >= 0 && access.sufficient().stream().anyMatch(held::containsAll);
  }

  @Provide
  Arbitrary<SecurityLock> locks() {
    return Arbitraries.maps(Arbitraries.of("shop.ShopApi", "Api", "a.b.C"), sections())
        .map(apis -> new SecurityLock(new TreeMap<>(apis)));
  }

  @Provide
  Arbitrary<Section> sections() {
    Arbitrary<Operation> operations = Combinators.combine(
            Arbitraries.of(HttpMethod.GET, HttpMethod.POST),
            Arbitraries.of("/a", "/b/{id}", "/c;d/{rest:path}"))
        .as(Operation::new);
    Arbitrary<Map<Operation, Entry>> entries =
        Arbitraries.maps(operations, entries()).ofMinSize(0).ofMaxSize(3);
    return Combinators.combine(entries, entries(), implications("O"), implications("P"))
        .as((some, one, first, second) -> {
          SortedMap<Operation, Entry> all = new TreeMap<>(some);
          // Only a GET is a handshake.
          all.replaceAll((operation, entry) -> new Entry(
              entry.webSocket() && operation.method() == HttpMethod.GET,
              entry.isPublic(),
              entry.reason(),
              entry.access()));
          all.put(OPERATION, one);
          SortedMap<SchemeScope, SortedSet<String>> implied = new TreeMap<>(first);
          implied.putAll(second);
          return new Section(implied, all);
        });
  }

  /** Scopes imply some of those before them, and what those imply. */
  private static Arbitrary<SortedMap<SchemeScope, SortedSet<String>>> implications(String scheme) {
    return Arbitraries.integers().between(0, 63).map(bits -> {
      SortedMap<SchemeScope, SortedSet<String>> implied = new TreeMap<>();
      int bit = 0;
      for (int i = 1; i < SCOPES.size(); i++) {
        SortedSet<String> all = new TreeSet<>();
        for (int j = 0; j < i; j++) {
          if ((bits >> bit++ & 1) == 1) {
            all.add(SCOPES.get(j));
            SortedSet<String> further = implied.get(new SchemeScope(scheme, SCOPES.get(j)));
            all.addAll(further == null ? Set.of() : further);
          }
        }
        if (!all.isEmpty()) {
          implied.put(new SchemeScope(scheme, SCOPES.get(i)), all);
        }
      }
      return implied;
    });
  }

  private static Arbitrary<Entry> entries() {
    Arbitrary<Set<Set<String>>> sets =
        Arbitraries.of(SCOPES).set().ofMinSize(1).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Access> demanded = Combinators.combine(
            Arbitraries.oneOf(Arbitraries.just(Set.of(Set.<String>of())), sets), checkers())
        .as((sufficient, by) -> Access.of(false, sufficient, by));
    Arbitrary<Access> optional = checkers().map(by -> Access.of(true, List.of(List.of()), by));
    Arbitrary<Map<String, Access>> schemes = Arbitraries.maps(
            Arbitraries.of("O", "P"),
            Arbitraries.frequencyOf(Tuple.of(4, demanded), Tuple.of(1, optional)))
        .ofMaxSize(2);
    return Combinators.combine(
            schemes, Arbitraries.strings().injectNull(0.5), Arbitraries.of(true, false))
        .as((access, reason, webSocket) -> {
          boolean isPublic = access.values().stream().allMatch(Access::optional);
          return new Entry(
              webSocket,
              isPublic,
              isPublic ? Optional.ofNullable(reason) : Optional.empty(),
              new TreeMap<>(access));
        });
  }

  private static Arbitrary<Set<String>> checkers() {
    return Arbitraries.of("Auth.user", "generated code after Auth.token").set().ofMinSize(1);
  }
}
