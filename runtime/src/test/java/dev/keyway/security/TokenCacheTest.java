package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCacheTest {
  private static final VerificationKey KEY = VerificationKey.hmac(SignedTokens.SECRET);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 100, 1024})
  void holdsNoMoreThanItsCapacity(int capacity) {
    TokenCache cache = new TokenCache(capacity);

    IntStream.range(0, 5000).forEach(i -> put(cache, i));

    long held =
        IntStream.range(0, 5000).filter(i -> cache.find(identity(i)) != null).count();
    assertThat(held).isPositive().isLessThanOrEqualTo(capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 1024})
  void findsWhatWasPutLast(int capacity) {
    TokenCache cache = new TokenCache(capacity);
    for (int i = 0; i < 3000; i++) {
      put(cache, i);

      TokenCache.Entry entry = cache.find(identity(i));

      assertThat(entry).isNotNull();
      assertThat(entry.token().subject()).isEqualTo("user" + i);
    }
  }

  @Test
  void holdsNearlyAllOfHalfItsCapacity() {
    TokenCache cache = new TokenCache(1024);

    IntStream.range(0, 512).forEach(i -> put(cache, i));

    long held =
        IntStream.range(0, 512).filter(i -> cache.find(identity(i)) != null).count();
    assertThat(held).isGreaterThan(480);
  }

  @Test
  void tokenThatIsPutAgainTakesItsOwnPlace() {
    TokenCache cache = new TokenCache(2);
    put(cache, 1);
    put(cache, 2);
    put(cache, 2);
    put(cache, 2);

    assertThat(cache.find(identity(1))).isNotNull();
    assertThat(cache.find(identity(2))).isNotNull();
  }

  @Test
  void digestIsThatOfTheSignature() {
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    TokenDigest abc = new TokenDigest(
        0xba7816bf8f01cfeaL, 0x414140de5dae2223L, 0xb00361a396177a9cL, 0xb410ff61f20015adL);
    assertThat(TokenIdentity.of("abc").signature()).isEqualTo(abc);
    assertThat(TokenIdentity.of("head.claims.abc").signature()).isEqualTo(abc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"head.claimz.abc", "head.claims.abd", "head.claims.ab", "claims.abc", "abc", "."})
  void signatureOfOneTokenDoesNotFindItWithAnotherText(String other) {
    TokenCache cache = new TokenCache(1);
    AccessToken token = AccessToken.builder("user").build();
    cache.put(
        new TokenCache.Entry(TokenIdentity.of("head.claims.abc").withoutSignature(), KEY, token));

    assertThat(cache.find(TokenIdentity.of("head.claims.abc"))).isNotNull();
    assertThat(cache.find(TokenIdentity.of(other))).isNull();
  }

  private static TokenIdentity identity(int number) {
    return TokenIdentity.of("head.claims.token" + number);
  }

  private static void put(TokenCache cache, int number) {
    AccessToken token = AccessToken.builder("user" + number).build();
    cache.put(new TokenCache.Entry(identity(number).withoutSignature(), KEY, token));
  }
}
