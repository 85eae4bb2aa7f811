package dev.keyway.benchmarks.keyway;

import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.TokenVerifier;

/** Who calls. */
public final class Callers {
  private final TokenVerifier tokens;

  /** Callers with tokens that this verifier accepts. */
  public Callers(TokenVerifier tokens) {
    this.tokens = tokens;
  }

  @Provides
  @NonBlocking
  AccessToken accessToken(@OAuth2 String bearer) {
    return tokens.verify(bearer);
  }
}
