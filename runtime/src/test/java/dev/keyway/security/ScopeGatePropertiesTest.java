package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.HttpException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/** The bit masks of {@link ScopeGate#check} against what they stand for. */
class ScopeGatePropertiesTest {

  @Property
  void checkPassesExactlyIfAllRequiredScopesAreGranted(
      @ForAll("cases") Tuple3<Set<String>, Set<String>, Set<String>> scopes) {
    Set<String> declared = scopes.get1();
    Set<String> required = scopes.get2();
    Set<String> granted = scopes.get3();
    ScopeGate gate = new BearerScheme("r", array(declared)).gate(array(required));
    GrantedScopes token = AccessToken.builder("alice").scopes(granted).build();
    assertThat(passes(gate, token)).isEqualTo(granted.containsAll(required));
  }

  @Property
  void checkOfOneSetByManySchemesIsThatOfASetForEach(
      @ForAll("cases") Tuple3<Set<String>, Set<String>, Set<String>> first,
      @ForAll("cases") Tuple3<Set<String>, Set<String>, Set<String>> second) {
    Set<String> granted = first.get3();
    GrantedScopes token = AccessToken.builder("alice").scopes(granted).build();
    for (var scopes : List.of(first, second, first)) {
      ScopeGate gate = new BearerScheme("r", array(scopes.get1())).gate(array(scopes.get2()));
      assertThat(passes(gate, token)).isEqualTo(granted.containsAll(scopes.get2()));
    }
  }

  /** Declared scopes, required ones of them, and granted ones of them and others. */
  @Provide
  Arbitrary<Tuple3<Set<String>, Set<String>, Set<String>>> cases() {
    return scopes("d").set().ofMaxSize(200).flatMap(declared -> {
      Arbitrary<Set<String>> required = subset(declared);
      return required.flatMap(needed -> Arbitraries.oneOf(
              subset(declared),
              // Mostly all that is needed, so that the check passes often.
              subset(declared).map(some -> union(some, needed)),
              subset(needed))
          .flatMap(some -> scopes("u")
              .set()
              .ofMaxSize(70)
              .map(others -> Tuple.of(declared, needed, union(some, others)))));
    });
  }

  private static Arbitrary<String> scopes(String prefix) {
    return Arbitraries.integers().between(0, 400).map(i -> prefix + i);
  }

  private static Arbitrary<Set<String>> subset(Set<String> all) {
    if (all.isEmpty()) {
      return Arbitraries.just(Set.of());
    }
    return Arbitraries.of(all).set().ofMaxSize(Math.min(all.size(), 12));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new java.util.LinkedHashSet<>(a);
    both.addAll(b);
    return both;
  }

  private static String[] array(Set<String> scopes) {
    return scopes.toArray(String[]::new);
  }

  private static boolean passes(ScopeGate gate, GrantedScopes token) {
    try {
      gate.check(token);
      return true;
    } catch (HttpException refused) {
      assertThat(refused.status()).isEqualTo(403);
      return false;
    }
  }
}
