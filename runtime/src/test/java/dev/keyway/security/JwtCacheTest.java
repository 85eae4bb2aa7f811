package dev.keyway.security;

import static dev.keyway.security.SignedTokens.NOW;
import static dev.keyway.security.SignedTokens.NOW_SECONDS;
import static dev.keyway.security.SignedTokens.claims;
import static dev.keyway.security.SignedTokens.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens that were accepted before: they are accepted as long as they would be anyway, and no longer. */
class JwtCacheTest {
  private static final VerificationKey KEY = VerificationKey.hmac(SignedTokens.SECRET);

  private final SettableClock clock = new SettableClock();
  private final SettableKey keys = new SettableKey();
  private final JwtVerifier verifier = verifier(new TokenCache(16));

  private JwtVerifier verifier(@Nullable TokenCache cache) {
    ClaimRules rules = new ClaimRules(null, null, Set.of(), false, Duration.ofSeconds(60), clock);
    return new JwtVerifier(keys, new TokenTypes("at+jwt"), rules, cache);
  }

  @Test
  void tokenIsVerifiedOnce() {
    String token = tokenOf(SignedTokens.CLAIMS);

    AccessToken first = verifier.verify(token);
    // Another text of the same characters, as the next request has it.
    AccessToken second = verifier.verify(new StringBuilder(token).toString());

    assertThat(second).isSameAs(first);
    assertThat(keys.selected).isEqualTo(1);
  }

  @Test
  void withoutACacheEachIsVerified() {
    JwtVerifier forgetful = verifier(null);
    String token = tokenOf(SignedTokens.CLAIMS);

    forgetful.verify(token);
    forgetful.verify(token);

    assertThat(keys.selected).isEqualTo(2);
  }

  @Test
  void knownTokenExpiresInItsSecond() {
    String token = tokenOf(SignedTokens.CLAIMS);
    verifier.verify(token);

    clock.now = NOW.plusSeconds(659);
    verifier.verify(token);
    assertThat(keys.selected).isEqualTo(1);

    clock.now = NOW.plusSeconds(660);
    refuse(token, "expired at " + NOW.plusSeconds(600));
    refuse(token, "expired at " + NOW.plusSeconds(600));
  }

  @Test
  void knownTokenIsRefusedWhenTheClockIsSetBack() {
    String notBefore = tokenOf(claims("\"nbf\":" + NOW_SECONDS));
    String issuedAt = tokenOf(claims("\"iat\":" + NOW_SECONDS));
    verifier.verify(notBefore);
    verifier.verify(issuedAt);

    clock.now = NOW.minusSeconds(61);

    refuse(notBefore, "not valid before " + NOW);
    refuse(issuedAt, "issued in the future, at " + NOW);
  }

  @Test
  void knownTokenIsRefusedOnceItsKeyIsWithdrawn() {
    String token = tokenOf(SignedTokens.CLAIMS);
    verifier.verify(token);

    keys.key = null;

    refuse(token, "no key");
  }

  @Test
  void knownTokenIsVerifiedAgainWhenItsKeyIsReplaced() {
    String token = tokenOf(SignedTokens.CLAIMS);
    verifier.verify(token);

    keys.key = VerificationKey.hmac(new byte[32]);
    refuse(token, "the signature isn't the key's");

    keys.key = VerificationKey.hmac(SignedTokens.SECRET);
    assertThat(verifier.verify(token).subject()).isEqualTo("alice");
    assertThat(verifier.verify(token).subject()).isEqualTo("alice");
    assertThat(keys.selected).isEqualTo(3);
  }

  @Test
  void changeOfAnyCharacterMakesAnotherToken() {
    String token = tokenOf(claims("\"scope\":\"items\""));
    verifier.verify(token);

    for (int i = 0; i < token.length(); i++) {
      for (char other : new char[] {'A', 'z', '.', '\0', '\u0100', '\ud800'}) {
        if (token.charAt(i) != other) {
          refuse(token.substring(0, i) + other + token.substring(i + 1));
        }
      }
      refuse(token.substring(0, i) + token.substring(i + 1));
    }
    refuse(token + "=");
    refuse(" " + token);
    refuse(token + "." + token);
  }

  @Test
  void refusedTokenIsNotRemembered() {
    String early = tokenOf(claims("\"nbf\":" + (NOW_SECONDS + 100)));
    refuse(early, "not valid before " + NOW.plusSeconds(100));

    clock.now = NOW.plusSeconds(100);

    assertThat(verifier.verify(early).subject()).isEqualTo("alice");
  }

  @Test
  void verifiersDoNotShareWhatTheyKnow() {
    String token = tokenOf(SignedTokens.CLAIMS);
    SignedTokens.verifier().build().verify(token);
    JwtVerifier stranger =
        JwtVerifier.hmac(new byte[32]).clock(SignedTokens.CLOCK).build();

    assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> stranger.verify(token));
  }

  @Test
  void threadsGetTheTokensTheyAskedFor() throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tokens.add(tokenOf("{\"sub\":\"user" + i + "\",\"exp\":" + (NOW_SECONDS + 600) + "}"));
    }
    JwtVerifier shared = SignedTokens.verifier().cache(16).build();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int offset = thread * 25;
        done.add(threads.submit(() -> {
          for (int i = 0; i < 5000; i++) {
            int user = (offset + i) % tokens.size();
            assertThat(shared.verify(tokens.get(user)).subject()).isEqualTo("user" + user);
          }
        }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void numberOfTokensIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTokens.verifier().cache(-1))
        .withMessage("the number of tokens is not negative");
    assertThat(SignedTokens.verifier().cache(0).build().verify(tokenOf(SignedTokens.CLAIMS)))
        .isNotNull();
  }

  private void refuse(String token, String reason) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify(token))
        .withMessage(reason);
  }

  private void refuse(String token) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(token)
        .isThrownBy(() -> verifier.verify(token));
  }

  /** A key that can be replaced and withdrawn, as those of an issuer can. */
  private static final class SettableKey implements KeySource {
    private @Nullable VerificationKey key = KEY;
    private int selected;

    @Override
    public VerificationKey select(JoseHeader header) {
      if (key == null) {
        throw new InvalidTokenException("no key");
      }
      selected++;
      return key;
    }

    @Override
    public boolean uses(VerificationKey other) {
      return key == other;
    }
  }

  /** A clock that shows what the test says. */
  private static final class SettableClock extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
