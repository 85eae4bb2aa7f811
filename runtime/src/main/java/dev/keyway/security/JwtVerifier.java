package dev.keyway.security;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens that are signed JWTs (RFC 7519, RFC 8725, RFC 9068). Safe for any number of
 * threads; it never blocks.
 *
 * <p>A token is accepted if all of this holds:
 *
 * <ul>
 *   <li>It is a JWS in compact form of at most 8192 characters, each part canonical base64url.
 *   <li>Header and claims are one JSON object each, in UTF-8, no member twice.
 *   <li>{@code alg} names the algorithm of the key; {@code kid} names the key, where keys have ids. Keys
 *       in the header ({@code jwk}, {@code jku}, {@code x5u}, {@code x5c}) are never looked at, and
 *       {@code crit} and {@code b64} are refused.
 *   <li>{@code typ} is an accepted type; by default {@code at+jwt}.
 *   <li>The signature is the key's.
 *   <li>{@code exp} is there and not passed; {@code nbf} and {@code iat}, if there, aren't in the
 *       future. All of them are numbers of seconds, and may be off by the leeway.
 *   <li>{@code sub} is a text, not empty.
 *   <li>{@code iss} is the issuer, and {@code aud} is or holds the audience, where they are configured.
 *       Without a configured audience, a token with {@code aud} is meant for somebody else (RFC 7519,
 *       section 4.1.3).
 *   <li>There is no {@code cnf}: it binds the token to a key whose proof isn't checked.
 * </ul>
 *
 * <p>The scopes are those of the claim {@code scope}; if that isn't there, of {@code scp}; if that
 * isn't there either, of {@code scopes}: never of two of them. The claim is a text with spaces between
 * scopes, or a list of scopes; anything else grants nothing.
 *
 * <p>A token that was accepted is remembered, by its SHA-256, and isn't verified again as long as its key
 * is used; its times are compared on each use. {@link Builder#cache} says how many. Tokens that were
 * refused aren't remembered.
 *
 * <p>Configure the issuer and the audience wherever the key signs tokens for more than one API. {@link
 * Builder#rfc9068()} asks for all that RFC 9068 does.
 */
public final class JwtVerifier implements TokenVerifier {
  private final KeySource keys;
  private final TokenTypes types;
  private final ClaimRules rules;
  private final @Nullable TokenCache verified;

  JwtVerifier(KeySource keys, TokenTypes types, ClaimRules rules, @Nullable TokenCache verified) {
    this.keys = keys;
    this.types = types;
    this.rules = rules;
    this.verified = verified;
  }

  /**
   * A verifier of tokens signed with a shared secret, by default {@code HS256}. Whoever has the secret
   * can also sign: prefer a key pair as soon as issuer and API aren't one program.
   *
   * @param secret at least 32 random bytes, 48 for {@code HS384} and 64 for {@code HS512}; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public static Builder hmac(byte[] secret) {
    return keys(VerificationKey.hmac(secret));
  }

  /**
   * A verifier of tokens signed with an RSA key, by default {@code RS256}.
   *
   * @param key a key of at least 2048 bits
   * @throws IllegalArgumentException if it is shorter, or its exponent allows anybody to sign
   */
  public static Builder rsa(RSAPublicKey key) {
    return keys(VerificationKey.rsa(key));
  }

  /**
   * A verifier of tokens signed with an EC key, by the algorithm of its curve.
   *
   * @param key a key on P-256, P-384 or P-521
   * @throws IllegalArgumentException if it is on another curve, or not on its curve
   */
  public static Builder ec(ECPublicKey key) {
    return keys(VerificationKey.ec(key));
  }

  /**
   * A verifier of tokens signed with Ed25519.
   *
   * @param key a key of Ed25519
   * @throws IllegalArgumentException if it is of another kind
   */
  public static Builder ed25519(PublicKey key) {
    return keys(VerificationKey.ed25519(key));
  }

  /**
   * A verifier of tokens signed with one of several keys of one issuer. A single key may be without an
   * id, and then is the key of all tokens, whatever their {@code kid}. Otherwise each key has an id of
   * its own, and each token must name one of them.
   *
   * @param keys the keys
   * @throws IllegalArgumentException if there is none, one of several has no id, or two have the same
   */
  public static Builder keys(VerificationKey... keys) {
    return new Builder(List.of(keys));
  }

  @Override
  public AccessToken verify(String token) {
    CompactJws.requireShort(token);
    if (verified == null) {
      return verifyAnew(token).token();
    }
    TokenIdentity identity = TokenIdentity.of(token);
    TokenCache.Entry known = verified.find(identity);
    if (known != null && keys.uses(known.key())) {
      rules.checkTimes(known.token());
      return known.token();
    }
    Verified anew = verifyAnew(token);
    verified.put(new TokenCache.Entry(identity.withoutSignature(), anew.key(), anew.token()));
    return anew.token();
  }

  /** What a token says, and the key that says so. */
  private record Verified(VerificationKey key, AccessToken token) {}

  private Verified verifyAnew(String token) {
    CompactJws jws = CompactJws.parse(token);
    JoseHeader header = JoseHeader.parse(jws.header());
    if (!types.accept(header.type())) {
      throw new InvalidTokenException("of another type: " + header.type());
    }
    VerificationKey key = keys.select(header);
    if (!key.algorithm().isNamed(header.algorithm())) {
      throw new InvalidTokenException("the key isn't used with " + header.algorithm());
    }
    if (!key.verifies(jws)) {
      throw new InvalidTokenException("the signature isn't the key's");
    }
    return new Verified(key, rules.check(StrictJson.object(jws.payload(), "the payload")));
  }

  /** Builds a {@link JwtVerifier}. */
  public static final class Builder {
    private static final Duration LONGEST_LEEWAY = Duration.ofMinutes(5);

    private List<VerificationKey> keys;
    private TokenTypes types = new TokenTypes("at+jwt");
    private @Nullable String issuer;
    private @Nullable String audience;
    private boolean rfc9068;
    private Duration leeway = Duration.ofSeconds(60);
    private Clock clock = Clock.systemUTC();
    private int cache = 1024;

    private Builder(List<VerificationKey> keys) {
      new ConfiguredKeys(keys);
      this.keys = keys;
    }

    /**
     * The algorithm of the key: by default {@code HS256} for a secret, {@code RS256} for an RSA key,
     * and that of the curve for others, which have no choice.
     *
     * @throws IllegalArgumentException if the key isn't for that algorithm, or is too short for it
     * @throws IllegalStateException if there are several keys, each of which has its own
     */
    public Builder algorithm(JwsAlgorithm algorithm) {
      return replaceKey(key -> key.withAlgorithm(algorithm));
    }

    /**
     * The id of the key: tokens must have it as their {@code kid}. By default {@code kid} isn't looked
     * at.
     *
     * @throws IllegalArgumentException if the id is empty
     * @throws IllegalStateException if there are several keys, each of which has its own
     */
    public Builder keyId(String keyId) {
      return replaceKey(key -> key.withKeyId(keyId));
    }

    /** The issuer, exactly as {@code iss} has it. By default {@code iss} isn't compared. */
    public Builder issuer(String issuer) {
      this.issuer = issuer;
      return this;
    }

    /** This API, as {@code aud} names it. By default tokens must be without {@code aud}. */
    public Builder audience(String audience) {
      this.audience = audience;
      return this;
    }

    /**
     * The accepted values of {@code typ}, compared as media types. By default {@code at+jwt} alone, so
     * that no other kind of JWT, such as an ID token, is taken for an access token (RFC 9068, section
     * 4). Tokens without {@code typ} are never accepted.
     *
     * @throws IllegalArgumentException if there is none, or one is empty
     */
    public Builder typ(String... types) {
      this.types = new TokenTypes(types);
      return this;
    }

    /**
     * Requires all claims that RFC 9068 does (section 2.2): {@code client_id}, {@code iat} and {@code
     * jti} too. The issuer and the audience must then be configured.
     */
    public Builder rfc9068() {
      this.rfc9068 = true;
      return this;
    }

    /**
     * How far the clocks of issuer and API may differ; by default 60 seconds.
     *
     * @throws IllegalArgumentException if it is negative or more than five minutes
     */
    public Builder leeway(Duration leeway) {
      KeyRules.require(
          !leeway.isNegative() && leeway.compareTo(LONGEST_LEEWAY) <= 0,
          "the leeway is between zero and five minutes");
      this.leeway = leeway;
      return this;
    }

    /** What tells the time; by default the system's clock. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * How many tokens that were accepted are remembered at most, so that they needn't be verified again;
     * by default 1024, and with 0 each is verified whenever it is sent. Each takes one or two kilobytes,
     * and more if it has many claims. A token that is remembered is refused from the moment on at which
     * it would be without.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder cache(int tokens) {
      KeyRules.require(tokens >= 0, "the number of tokens is not negative");
      this.cache = tokens;
      return this;
    }

    /**
     * The verifier.
     *
     * @throws IllegalStateException if {@link #rfc9068()} lacks the issuer or the audience
     */
    public JwtVerifier build() {
      if (rfc9068 && (issuer == null || audience == null)) {
        throw new IllegalStateException("RFC 9068 needs an issuer and an audience");
      }
      Set<String> required = rfc9068 ? Set.of(ClaimNames.CLIENT_ID, ClaimNames.ID) : Set.of();
      ClaimRules rules = new ClaimRules(issuer, audience, required, rfc9068, leeway, clock);
      return new JwtVerifier(
          new ConfiguredKeys(keys), types, rules, cache == 0 ? null : new TokenCache(cache));
    }

    private Builder replaceKey(UnaryOperator<VerificationKey> replacement) {
      if (keys.size() != 1) {
        throw new IllegalStateException("each of several keys has its own");
      }
      keys = List.of(replacement.apply(keys.get(0)));
      return this;
    }
  }
}
