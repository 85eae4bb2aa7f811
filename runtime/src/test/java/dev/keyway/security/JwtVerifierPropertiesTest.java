package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every token and every text that isn't one. */
class JwtVerifierPropertiesTest {
  private static final JwtVerifier HMAC = SignedTokens.verifier().build();
  private static final String HMAC_TOKEN =
      SignedTokens.tokenOf(SignedTokens.claims("\"scope\":\"items me\""));

  private static final JwtVerifier EC =
      JwtVerifier.ec((ECPublicKey) TestKeys.P_256.getPublic()).build();
  private static final String EC_TOKEN = JwtIssuer.ec((ECPrivateKey) TestKeys.P_256.getPrivate())
      .build()
      .token("alice")
      .sign();

  private static final JwtVerifier EDWARDS =
      JwtVerifier.ed25519(TestKeys.ED25519.getPublic()).build();
  private static final String EDWARDS_TOKEN =
      JwtIssuer.ed25519(TestKeys.ED25519.getPrivate()).build().token("alice").sign();

  @Property
  void changedCharacterIsRefused(
      @ForAll @IntRange(max = 10_000) int position, @ForAll("characters") char character) {
    changed(HMAC, HMAC_TOKEN, position, character);
    changed(EC, EC_TOKEN, position, character);
    changed(EDWARDS, EDWARDS_TOKEN, position, character);
  }

  private static void changed(JwtVerifier verifier, String token, int position, char character) {
    int at = position % token.length();
    if (token.charAt(at) == character) {
      assertThat(verifier.verify(token).subject()).isEqualTo("alice");
    } else {
      refuse(verifier, token.substring(0, at) + character + token.substring(at + 1));
    }
  }

  @Property
  void insertedOrRemovedCharacterIsRefused(
      @ForAll @IntRange(max = 10_000) int position, @ForAll("characters") char character) {
    int at = position % HMAC_TOKEN.length();
    refuse(HMAC, HMAC_TOKEN.substring(0, at) + character + HMAC_TOKEN.substring(at));
    refuse(HMAC, HMAC_TOKEN.substring(0, at) + HMAC_TOKEN.substring(at + 1));
  }

  @Property
  void everyOtherCharacterInTheLastPlaceIsRefused(@ForAll("characters") char character) {
    changed(HMAC, HMAC_TOKEN, HMAC_TOKEN.length() - 1, character);
    changed(EC, EC_TOKEN, EC_TOKEN.length() - 1, character);
    changed(EDWARDS, EDWARDS_TOKEN, EDWARDS_TOKEN.length() - 1, character);
  }

  @Property
  void anyTextIsRefusedAndNothingElseThrown(@ForAll String text) {
    refuse(HMAC, text);
    refuse(EC, text);
    refuse(EDWARDS, text);
  }

  @Property
  void anyThreePartsAreRefusedAndNothingElseThrown(
      @ForAll byte[] header, @ForAll byte[] payload, @ForAll byte[] signature) {
    String token = base64(header) + "." + base64(payload) + "." + base64(signature);
    refuse(HMAC, token);
    refuse(EC, token);
    refuse(EDWARDS, token);
  }

  @Property
  void anySignedPayloadIsRefusedAndNothingElseThrown(@ForAll byte[] payload) {
    refuse(HMAC, SignedTokens.token(SignedTokens.utf8(SignedTokens.HEADER), payload));
  }

  @Property
  void anySignedJsonIsAcceptedOrRefusedAndNothingElseThrown(
      @ForAll("json") String header, @ForAll("json") String claims) {
    orRefuse(SignedTokens.token(header, claims));
    orRefuse(SignedTokens.token(SignedTokens.HEADER, claims));
    orRefuse(SignedTokens.token(header, SignedTokens.CLAIMS));
  }

  @Property
  void anyValueOfAClaimIsAcceptedOrRefusedAndNothingElseThrown(
      @ForAll("claim") String name, @ForAll("json") String value) {
    orRefuse(SignedTokens.tokenOf(SignedTokens.claims("\"" + name + "\":" + value)));
  }

  @Property
  void claimOfTextComesBackAsItWas(@ForAll @CharRange(from = ' ', to = '\uD7FF') String text) {
    JwtIssuer issuer = JwtIssuer.hmac(SignedTokens.SECRET).build();
    String token = issuer.token("alice").claim("text", text).sign();
    if (token.length() <= 8192) {
      assertThat(JwtVerifier.hmac(SignedTokens.SECRET).build().verify(token).claim("text"))
          .contains(text);
    }
  }

  @Property
  void base64UrlAgreesWithTheJdkOnWhatIsCanonical(@ForAll("base64Like") String text) {
    byte[] expected = canonical(text);
    if (expected == null) {
      assertThatExceptionOfType(InvalidTokenException.class)
          .isThrownBy(() -> Base64Url.decode(text, 0, text.length()));
    } else {
      assertThat(Base64Url.decode(text, 0, text.length())).isEqualTo(expected);
      assertThat(Base64Url.decode("x." + text + ".y", 2, 2 + text.length())).isEqualTo(expected);
    }
  }

  /** The bytes, if the JDK reads them and writes the same text for them. */
  private static byte[] canonical(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return base64(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.oneOf(
        Arbitraries.chars().range('a', 'z').range('A', 'Z').range('0', '9').with('-', '_', '.'),
        Arbitraries.chars().all());
  }

  @Provide
  Arbitrary<String> base64Like() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withCharRange('A', 'z')
            .withChars('-', '_', '0', '9')
            .ofMaxLength(40),
        Arbitraries.bytes().array(byte[].class).map(JwtVerifierPropertiesTest::base64));
  }

  @Provide
  Arbitrary<String> claim() {
    return Arbitraries.of("iss", "aud", "nbf", "iat", "jti", "cnf", "scope", "scp", "scopes", "x");
  }

  @Provide
  Arbitrary<String> json() {
    return json(3);
  }

  /** Values that come close to what is accepted, nested as deep as is said. */
  private static Arbitrary<String> json(int depth) {
    Arbitrary<String> scalars = Arbitraries.of(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "1e3",
        "1e308",
        "1e309",
        "-0.0",
        "1e-308",
        "253402300799",
        "9223372036854775808",
        "\"\"",
        "\"alice\"",
        "\"at+jwt\"",
        "\"HS256\"",
        "\"none\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"items me\"");
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> names =
        Arbitraries.of("sub", "exp", "alg", "typ", "kid", "crit", "iat", "aud", "scope", "a", "b");
    Arbitrary<String> members = Combinators.combine(names, json(depth - 1))
        .as((name, value) -> "\"" + name + "\":" + value);
    return Arbitraries.oneOf(
        scalars,
        json(depth - 1).list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"),
        members.list().ofMaxSize(6).map(list -> "{" + String.join(",", list) + "}"));
  }

  private static String base64(byte[] bytes) {
    return SignedTokens.base64(bytes);
  }

  private static void orRefuse(String token) {
    try {
      assertThat(HMAC.verify(token).subject()).isNotEmpty();
    } catch (InvalidTokenException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  private static void refuse(JwtVerifier verifier, String token) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(token)
        .isThrownBy(() -> verifier.verify(token));
  }
}
