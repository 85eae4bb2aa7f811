package dev.keyway.benchmarks.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens with nimbus, each time or once, for servers that bring nothing for it of their own.
 */
public final class Tokens {
  private static final int MOST_KNOWN = 1024;

  private final RSASSAVerifier verifier;
  private final @Nullable Map<String, Known> known;

  /** A verifier of tokens signed with that key. */
  public Tokens(RSAPublicKey key, boolean remembering) {
    this.verifier = new RSASSAVerifier(key);
    this.known = remembering ? new ConcurrentHashMap<>() : null;
  }

  private record Known(Set<String> scopes, Instant expiresAt) {}

  /** The scopes of a token; null if it isn't to be trusted. */
  public @Nullable Set<String> scopes(String token) {
    if (known == null) {
      Known verified = verify(token);
      return verified == null ? null : verified.scopes();
    }
    Known found = known.get(token);
    if (found == null) {
      found = verify(token);
      if (found == null) {
        return null;
      }
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(token, found);
    }
    return found.expiresAt().isAfter(Instant.now()) ? found.scopes() : null;
  }

  private @Nullable Known verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
          || jwt.getHeader().getType() == null
          || !jwt.getHeader().getType().getType().equals("JWT")
          || !jwt.verify(verifier)) {
        return null;
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Date expiry = claims.getExpirationTime();
      Date notBefore = claims.getNotBeforeTime();
      Instant now = Instant.now();
      if (expiry == null
          || !expiry.toInstant().isAfter(now)
          || (notBefore != null && notBefore.toInstant().isAfter(now))
          || claims.getSubject() == null
          || !"https://login.example.com".equals(claims.getIssuer())
          || !claims.getAudience().contains("https://orders.example.com")) {
        return null;
      }
      String scope = claims.getStringClaim("scope");
      return new Known(
          scope == null ? Set.of() : Set.copyOf(List.of(scope.split(" "))), expiry.toInstant());
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }
}
