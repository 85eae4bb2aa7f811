package dev.keyway.security;

import com.nimbusds.jose.util.Base64URL;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues access tokens that are signed JWTs in the form of RFC 9068, as {@link JwtVerifier} verifies
 * them. Immutable, and safe for any number of threads.
 */
public final class JwtIssuer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SigningKey key;
  private final String encodedHeader;
  private final @Nullable String issuer;
  private final List<String> audience;
  private final Clock clock;

  private JwtIssuer(Builder builder) {
    this.key = builder.key;
    this.encodedHeader = encode(builder.header());
    this.issuer = builder.issuer;
    this.audience = builder.audience;
    this.clock = builder.clock;
  }

  /**
   * An issuer that signs with a secret shared with the verifier, by default {@code HS256}.
   *
   * @param secret at least 32 random bytes, 48 for {@code HS384} and 64 for {@code HS512}; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public static Builder hmac(byte[] secret) {
    return new Builder(SigningKey.hmac(secret));
  }

  /**
   * An issuer that signs with an RSA key, by default {@code RS256}.
   *
   * @param key a key of at least 2048 bits
   * @throws IllegalArgumentException if it is shorter
   */
  public static Builder rsa(RSAPrivateKey key) {
    return new Builder(SigningKey.rsa(key));
  }

  /**
   * An issuer that signs with an EC key, by the algorithm of its curve.
   *
   * @param key a key on P-256, P-384 or P-521
   * @throws IllegalArgumentException if it is on another curve
   */
  public static Builder ec(ECPrivateKey key) {
    return new Builder(SigningKey.ec(key));
  }

  /**
   * An issuer that signs with Ed25519.
   *
   * @param key a key of Ed25519
   * @throws IllegalArgumentException if it is of another kind
   */
  public static Builder ed25519(PrivateKey key) {
    return new Builder(SigningKey.ed25519(key));
  }

  /**
   * Starts a token.
   *
   * @param subject whom the token stands for
   * @throws IllegalArgumentException if the subject is empty
   */
  public TokenBuilder token(String subject) {
    return new TokenBuilder(subject);
  }

  private static String encode(Map<String, @Nullable Object> members) {
    return Base64URL.encode(JSON.writeValueAsBytes(members)).toString();
  }

  /** Builds a {@link JwtIssuer}. */
  public static final class Builder {
    private SigningKey key;
    private @Nullable String keyId;
    private String type = "at+jwt";
    private @Nullable String issuer;
    private List<String> audience = List.of();
    private Clock clock = Clock.systemUTC();

    private Builder(SigningKey key) {
      this.key = key;
    }

    /**
     * The algorithm: by default {@code HS256} for a secret, {@code RS256} for an RSA key, and that of
     * the curve for others, which have no choice.
     *
     * @throws IllegalArgumentException if the key isn't for that algorithm, or is too short for it
     */
    public Builder algorithm(JwsAlgorithm algorithm) {
      this.key = key.withAlgorithm(algorithm);
      return this;
    }

    /**
     * The id of the key, for the header's {@code kid}; by default none.
     *
     * @throws IllegalArgumentException if the id is empty
     */
    public Builder keyId(String keyId) {
      KeyRules.require(!keyId.isEmpty(), "the id of a key is empty");
      this.keyId = keyId;
      return this;
    }

    /** The claim {@code iss}; by default none. */
    public Builder issuer(String issuer) {
      this.issuer = issuer;
      return this;
    }

    /** The claim {@code aud}: the APIs that the tokens are for; by default none. */
    public Builder audience(String... audience) {
      this.audience = List.of(audience);
      return this;
    }

    /** The header's {@code typ}; by default {@code at+jwt}. */
    public Builder typ(String type) {
      this.type = type;
      return this;
    }

    /** What tells the time; by default the system's clock. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** The issuer. */
    public JwtIssuer build() {
      return new JwtIssuer(this);
    }

    private Map<String, @Nullable Object> header() {
      Map<String, @Nullable Object> header = new LinkedHashMap<>();
      header.put("alg", key.algorithm().headerName());
      header.put("typ", type);
      if (keyId != null) {
        header.put("kid", keyId);
      }
      return header;
    }
  }

  /**
   * Builds one token. It expires after 15 minutes and grants no scope, unless said otherwise; {@code
   * iat}, {@code exp} and a random {@code jti} are always in it.
   */
  public final class TokenBuilder {
    private static final Set<String> OWN_METHODS = Set.of(
        ClaimNames.SUBJECT,
        ClaimNames.ISSUER,
        ClaimNames.AUDIENCE,
        ClaimNames.EXPIRES_AT,
        ClaimNames.ISSUED_AT,
        ClaimNames.ID,
        ClaimNames.CLIENT_ID,
        ClaimNames.SCOPE);

    private final String subject;
    private ScopeSet scopes = ScopeSet.of();
    private Duration lifetime = Duration.ofMinutes(15);
    private @Nullable String clientId;
    private final Map<String, @Nullable Object> otherClaims = new LinkedHashMap<>();

    private TokenBuilder(String subject) {
      KeyRules.require(!subject.isEmpty(), "the subject is empty");
      this.subject = subject;
    }

    /**
     * The scopes that the token grants, in order and each once.
     *
     * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
     */
    public TokenBuilder scopes(String... scopes) {
      return scopes(ScopeSet.of(scopes));
    }

    /**
     * The scopes that the token grants, in order and each once.
     *
     * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
     */
    public TokenBuilder scopes(Collection<String> scopes) {
      this.scopes = ScopeSet.of(scopes);
      return this;
    }

    /**
     * How long the token is valid, in whole seconds.
     *
     * @throws IllegalArgumentException if it is less than a second
     */
    public TokenBuilder expiresIn(Duration lifetime) {
      KeyRules.require(lifetime.toSeconds() >= 1, "a token is valid for at least a second");
      this.lifetime = lifetime;
      return this;
    }

    /** The client that asked for the token; by default none, though RFC 9068 requires one. */
    public TokenBuilder clientId(String clientId) {
      this.clientId = clientId;
      return this;
    }

    /**
     * Another claim.
     *
     * @param name a name that isn't set here already
     * @param value a text, number, boolean, null, or a collection or map of such
     * @throws IllegalArgumentException if the claim is set by another method or always, or the value
     *     isn't JSON's
     */
    public TokenBuilder claim(String name, @Nullable Object value) {
      KeyRules.require(!OWN_METHODS.contains(name), "the claim " + name + " is set otherwise");
      otherClaims.put(name, JsonValues.copy(value));
      return this;
    }

    /**
     * The signed token, in compact form.
     *
     * @throws IllegalStateException if it would be valid beyond the year 9999
     */
    public String sign() {
      long issuedAt = clock.instant().getEpochSecond();
      if (lifetime.toSeconds() > NumericDate.LAST_SECOND - issuedAt) {
        throw new IllegalStateException("the token would be valid beyond the year 9999");
      }
      Map<String, @Nullable Object> claims = new LinkedHashMap<>();
      putIfPresent(claims, ClaimNames.ISSUER, issuer);
      claims.put(ClaimNames.SUBJECT, subject);
      if (!audience.isEmpty()) {
        claims.put(ClaimNames.AUDIENCE, audience.size() == 1 ? audience.get(0) : audience);
      }
      putIfPresent(claims, ClaimNames.CLIENT_ID, clientId);
      if (!scopes.isEmpty()) {
        claims.put(ClaimNames.SCOPE, scopes.toScopeString());
      }
      claims.put(ClaimNames.ISSUED_AT, issuedAt);
      claims.put(ClaimNames.EXPIRES_AT, issuedAt + lifetime.toSeconds());
      claims.put(ClaimNames.ID, UUID.randomUUID().toString());
      claims.putAll(otherClaims);
      String signingInput = encodedHeader + "." + encode(claims);
      return signingInput + "." + key.sign(signingInput);
    }

    private void putIfPresent(
        Map<String, @Nullable Object> claims, String name, @Nullable String value) {
      if (value != null) {
        claims.put(name, value);
      }
    }
  }
}
