package dev.keyway.security;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says: whom it stands for, and which scopes it grants. Immutable; it
 * doesn't hold the token itself.
 */
public final class AccessToken implements GrantedScopes {
  private final String subject;
  private final ScopeSet scopes;
  private final @Nullable String issuer;
  private final List<String> audience;
  private final @Nullable Instant expiresAt;
  private final @Nullable Instant issuedAt;
  private final Map<String, @Nullable Object> claims;

  private AccessToken(Builder builder, Map<String, @Nullable Object> claims) {
    this.subject = builder.subject;
    this.scopes = builder.scopes;
    this.issuer = builder.issuer;
    this.audience = builder.audience;
    this.expiresAt = builder.expiresAt;
    this.issuedAt = builder.issuedAt;
    this.claims = claims;
  }

  /**
   * A token without a JWT behind it, for tests and for verifiers of other tokens.
   *
   * @param subject whom the token stands for
   * @throws IllegalArgumentException if the subject is empty
   */
  public static Builder builder(String subject) {
    return new Builder(subject);
  }

  /** Whom the token stands for: the claim {@code sub}; never empty. */
  public String subject() {
    return subject;
  }

  /** The scopes that the token grants. */
  @Override
  public ScopeSet scopes() {
    return scopes;
  }

  /** Who issued the token: the claim {@code iss}. */
  public @Nullable String issuer() {
    return issuer;
  }

  /** Whom the token is meant for: the claim {@code aud}; unmodifiable, empty if there is none. */
  public List<String> audience() {
    return audience;
  }

  /** From when on the token is invalid: the claim {@code exp}. */
  public @Nullable Instant expiresAt() {
    return expiresAt;
  }

  /** When the token was issued: the claim {@code iat}. */
  public @Nullable Instant issuedAt() {
    return issuedAt;
  }

  /**
   * All claims by name, in order; unmodifiable through and through. Values are as in JSON: {@link
   * String}, {@link Boolean}, {@link Long}, {@link java.math.BigInteger} for integers beyond it, {@link
   * java.math.BigDecimal} for other numbers, {@link List}, {@link Map} and null.
   */
  public Map<String, @Nullable Object> claims() {
    return claims;
  }

  /**
   * A claim that is a text.
   *
   * @param name the name of the claim
   * @return empty if there is no such claim, or it is something else
   */
  public Optional<String> claim(String name) {
    return claims.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Shows the subject and the scopes: neither the token nor its other claims. */
  @Override
  public String toString() {
    return "AccessToken[subject=" + subject + ", scopes=" + scopes + "]";
  }

  /** Builds an {@link AccessToken}. What isn't set is absent, and no scope is granted. */
  public static final class Builder {
    private final String subject;
    private ScopeSet scopes = ScopeSet.of();
    private @Nullable String issuer;
    private List<String> audience = List.of();
    private @Nullable Instant expiresAt;
    private @Nullable Instant issuedAt;
    private final Map<String, @Nullable Object> otherClaims = new LinkedHashMap<>();

    private Builder(String subject) {
      if (subject.isEmpty()) {
        throw new IllegalArgumentException("the subject is empty");
      }
      this.subject = subject;
    }

    /**
     * The scopes that the token grants.
     *
     * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
     */
    public Builder scopes(String... scopes) {
      return scopes(ScopeSet.of(scopes));
    }

    /**
     * The scopes that the token grants.
     *
     * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
     */
    public Builder scopes(Collection<String> scopes) {
      this.scopes = ScopeSet.of(scopes);
      return this;
    }

    /** Who issued the token. */
    public Builder issuer(@Nullable String issuer) {
      this.issuer = issuer;
      return this;
    }

    /** Whom the token is meant for. */
    public Builder audience(String... audience) {
      return audience(List.of(audience));
    }

    /** Whom the token is meant for. */
    public Builder audience(Collection<String> audience) {
      this.audience = List.copyOf(audience);
      return this;
    }

    /** From when on the token is invalid. */
    public Builder expiresAt(@Nullable Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    /** When the token was issued. */
    public Builder issuedAt(@Nullable Instant issuedAt) {
      this.issuedAt = issuedAt;
      return this;
    }

    /**
     * Another claim.
     *
     * @param name a name other than {@code sub}, {@code scope}, {@code iss}, {@code aud}, {@code exp}
     *     and {@code iat}, which have methods of their own
     * @param value a text, number, boolean, null, or a collection or map of such
     * @throws IllegalArgumentException if the name has a method of its own, or the value isn't JSON's
     */
    public Builder claim(String name, @Nullable Object value) {
      if (ClaimNames.OF_ACCESS_TOKEN.contains(name)) {
        throw new IllegalArgumentException("the claim " + name + " has a method of its own");
      }
      otherClaims.put(name, JsonValues.copy(value));
      return this;
    }

    /** The token, with all that was set among its claims. */
    public AccessToken build() {
      Map<String, @Nullable Object> claims = new LinkedHashMap<>();
      claims.put(ClaimNames.SUBJECT, subject);
      if (issuer != null) {
        claims.put(ClaimNames.ISSUER, issuer);
      }
      if (!audience.isEmpty()) {
        claims.put(ClaimNames.AUDIENCE, audience);
      }
      if (expiresAt != null) {
        claims.put(ClaimNames.EXPIRES_AT, expiresAt.getEpochSecond());
      }
      if (issuedAt != null) {
        claims.put(ClaimNames.ISSUED_AT, issuedAt.getEpochSecond());
      }
      if (!scopes.isEmpty()) {
        claims.put(ClaimNames.SCOPE, scopes.toScopeString());
      }
      claims.putAll(otherClaims);
      return build(JsonValues.unmodifiable(claims));
    }

    /** The token, with claims that are unmodifiable already and say what was set. */
    AccessToken build(Map<String, @Nullable Object> claims) {
      return new AccessToken(this, claims);
    }
  }
}
