package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key verifies a token, and which keys and algorithms may be configured. */
class JwtKeysTest {
  private static final RSAPublicKey RSA = (RSAPublicKey) TestKeys.RSA.getPublic();
  private static final ECPublicKey P_256 = (ECPublicKey) TestKeys.P_256.getPublic();

  @ParameterizedTest
  @EnumSource
  void everyAlgorithmVerifiesWhatItSigned(JwsAlgorithm algorithm) {
    String token = issuer(algorithm).build().token("alice").sign();
    assertThat(verifier(algorithm).build().verify(token).subject()).isEqualTo("alice");
  }

  @ParameterizedTest
  @EnumSource
  void keyOfOneAlgorithmRefusesTheTokensOfAllOthers(JwsAlgorithm algorithm) {
    String token = issuer(algorithm).build().token("alice").sign();
    for (JwsAlgorithm other : JwsAlgorithm.values()) {
      if (other != algorithm) {
        assertThatExceptionOfType(InvalidTokenException.class)
            .as("%s by a key for %s", algorithm, other)
            .isThrownBy(() -> verifier(other).build().verify(token))
            .withMessage("the key isn't used with " + algorithm.headerName());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void signatureOfAnotherAlgorithmDoesNotPassUnderTheNameOfTheKeys(JwsAlgorithm algorithm) {
    // The header says what the key wants, the signature is another's.
    for (JwsAlgorithm other : JwsAlgorithm.values()) {
      if (other != algorithm) {
        String header = "{\"alg\":\"" + algorithm.headerName() + "\",\"typ\":\"at+jwt\"}";
        String input = SignedTokens.base64(SignedTokens.utf8(header)) + "."
            + SignedTokens.base64(SignedTokens.utf8(SignedTokens.CLAIMS));
        String token = input + "." + signingKey(other).sign(input);
        assertThatExceptionOfType(InvalidTokenException.class)
            .as("%s called %s", other, algorithm)
            .isThrownBy(() -> verifier(algorithm).build().verify(token))
            .withMessageStartingWith("the signature");
      }
    }
  }

  @Test
  void publicKeyIsNoSecret() {
    // The oldest confusion: an HMAC made with the public key's bytes.
    String header = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}";
    String input = SignedTokens.base64(SignedTokens.utf8(header)) + "."
        + SignedTokens.base64(SignedTokens.utf8(SignedTokens.CLAIMS));
    String token =
        input + "." + SignedTokens.base64(SignedTokens.hmac("HmacSHA256", RSA.getEncoded(), input));
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> JwtVerifier.rsa(RSA).build().verify(token))
        .withMessage("the key isn't used with HS256");
  }

  @Test
  void otherKeyOfTheSameKindIsRefused() {
    String token = JwtIssuer.rsa((RSAPrivateKey) TestKeys.OTHER_RSA.getPrivate())
        .build()
        .token("alice")
        .sign();
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> JwtVerifier.rsa(RSA).build().verify(token))
        .withMessage("the signature isn't the key's");
  }

  @Test
  void ed25519IsReadUnderItsOlderNameToo() {
    String header =
        SignedTokens.base64(SignedTokens.utf8("{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\"}"));
    String input = header + "." + SignedTokens.base64(SignedTokens.utf8(SignedTokens.CLAIMS));
    String token =
        input + "." + SigningKey.ed25519(TestKeys.ED25519.getPrivate()).sign(input);
    assertThat(verifier(JwsAlgorithm.ED25519)
            .clock(SignedTokens.CLOCK)
            .build()
            .verify(token)
            .subject())
        .isEqualTo("alice");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 63, 65, 128})
  void edwardsSignatureOfAnotherLengthIsRefused(int length) {
    JwtVerifier verifier =
        verifier(JwsAlgorithm.ED25519).clock(SignedTokens.CLOCK).build();
    String header =
        SignedTokens.base64(SignedTokens.utf8("{\"alg\":\"Ed25519\",\"typ\":\"at+jwt\"}"));
    String input = header + "." + SignedTokens.base64(SignedTokens.utf8(SignedTokens.CLAIMS));
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify(input + "." + SignedTokens.base64(new byte[length])))
        .withMessage("the signature isn't the key's");
  }

  @Test
  void ecSignatureOfZerosIsRefused() {
    JwtVerifier verifier = JwtVerifier.ec(P_256).clock(SignedTokens.CLOCK).build();
    String header =
        SignedTokens.base64(SignedTokens.utf8("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"));
    String input = header + "." + SignedTokens.base64(SignedTokens.utf8(SignedTokens.CLAIMS));
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify(input + "." + SignedTokens.base64(new byte[64])))
        .withMessageStartingWith("the signature");
  }

  // several keys

  @Test
  void kidChoosesTheKey() {
    JwtVerifier verifier = JwtVerifier.keys(
            VerificationKey.rsa(RSA).withKeyId("a"),
            VerificationKey.ec(P_256).withKeyId("b"),
            VerificationKey.rsa((RSAPublicKey) TestKeys.OTHER_RSA.getPublic())
                .withKeyId("c")
                .withAlgorithm(JwsAlgorithm.PS256))
        .build();
    assertThat(verifier
            .verify(issuer(JwsAlgorithm.RS256).keyId("a").build().token("x").sign())
            .subject())
        .isEqualTo("x");
    assertThat(verifier
            .verify(issuer(JwsAlgorithm.ES256).keyId("b").build().token("x").sign())
            .subject())
        .isEqualTo("x");

    refuse(verifier, issuer(JwsAlgorithm.ES256).keyId("a"), "the key isn't used with ES256");
    refuse(verifier, issuer(JwsAlgorithm.RS256).keyId("c"), "the key isn't used with RS256");
    refuse(verifier, issuer(JwsAlgorithm.PS256).keyId("c"), "the signature isn't the key's");
    refuse(verifier, issuer(JwsAlgorithm.RS256).keyId("d"), "no key has the kid d");
    refuse(verifier, issuer(JwsAlgorithm.RS256).keyId("A"), "no key has the kid A");
    refuse(verifier, issuer(JwsAlgorithm.RS256), "no key has the kid null");
  }

  @Test
  void singleKeyWithoutAnIdTakesAnyKid() {
    JwtVerifier verifier = JwtVerifier.rsa(RSA).build();
    assertThat(verifier
            .verify(issuer(JwsAlgorithm.RS256).keyId("x").build().token("x").sign())
            .subject())
        .isEqualTo("x");
    assertThat(verifier
            .verify(issuer(JwsAlgorithm.RS256).build().token("x").sign())
            .subject())
        .isEqualTo("x");
  }

  @Test
  void singleKeyWithAnIdTakesOnlyThat() {
    JwtVerifier verifier = JwtVerifier.rsa(RSA).keyId("a").build();
    assertThat(verifier
            .verify(issuer(JwsAlgorithm.RS256).keyId("a").build().token("x").sign())
            .subject())
        .isEqualTo("x");
    refuse(verifier, issuer(JwsAlgorithm.RS256).keyId("b"), "no key has the kid b");
    refuse(verifier, issuer(JwsAlgorithm.RS256), "no key has the kid null");
  }

  @Test
  void kidIsEscapedInTheReason() {
    JwtVerifier verifier = JwtVerifier.rsa(RSA).keyId("a").build();
    refuse(
        verifier,
        issuer(JwsAlgorithm.RS256).keyId("b\r\nINFO forged \u202e"),
        "no key has the kid b\\u000d\\u000aINFO forged \\u202e");
  }

  @Test
  void ambiguousKeysAreRefusedAtOnce() {
    VerificationKey plain = VerificationKey.rsa(RSA);
    VerificationKey a = plain.withKeyId("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.keys())
        .withMessage("there is no key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.keys(a, VerificationKey.ec(P_256).withKeyId("a")))
        .withMessage("two keys have the id a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.keys(a, plain))
        .withMessage("one of several keys has no id");
    assertThatIllegalArgumentException().isThrownBy(() -> plain.withKeyId(""));
  }

  @Test
  void severalKeysHaveTheirOwnAlgorithmAndId() {
    JwtVerifier.Builder builder = JwtVerifier.keys(
        VerificationKey.rsa(RSA).withKeyId("a"), VerificationKey.ec(P_256).withKeyId("b"));
    assertThatIllegalStateException().isThrownBy(() -> builder.algorithm(JwsAlgorithm.RS512));
    assertThatIllegalStateException().isThrownBy(() -> builder.keyId("c"));
  }

  // what may be configured

  @Test
  void rsaKeyHasAtLeast2048Bits() {
    RSAPublicKey shortKey = (RSAPublicKey) TestKeys.rsa(1024).getPublic();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.rsa(shortKey))
        .withMessage("an RSA key has at least 2048 bits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.keys(VerificationKey.rsa(shortKey)));
    RSAPrivateKey shortPrivateKey = (RSAPrivateKey) TestKeys.rsa(1024).getPrivate();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtIssuer.rsa(shortPrivateKey))
        .withMessage("an RSA key has at least 2048 bits");
  }

  @Test
  void rsaKeyWhoseExponentLetsAnybodySignIsRefused() {
    for (int exponent : new int[] {0, 1, 2, 4, 65536}) {
      RSAPublicKey key = withExponent(BigInteger.valueOf(exponent));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JwtVerifier.rsa(key))
          .withMessage("the public exponent of an RSA key is odd and at least 3");
    }
  }

  @Test
  void rsaKeyWithTheSmallestSafeExponentIsTaken() {
    assertThat(VerificationKey.rsa(withExponent(BigInteger.valueOf(3))).algorithm())
        .isEqualTo(JwsAlgorithm.RS256);
  }

  private static RSAPublicKey withExponent(BigInteger exponent) {
    return new RSAPublicKey() {
      @Override
      public BigInteger getPublicExponent() {
        return exponent;
      }

      @Override
      public BigInteger getModulus() {
        return RSA.getModulus();
      }

      @Override
      public String getAlgorithm() {
        return "RSA";
      }

      @Override
      public String getFormat() {
        return "none";
      }

      @Override
      public byte[] getEncoded() {
        return new byte[0];
      }
    };
  }

  @Test
  void secretHasAtLeastAsManyBitsAsTheHash() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.hmac(new byte[31]))
        .withMessage("a secret for HS256 has at least 32 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.hmac(new byte[47]).algorithm(JwsAlgorithm.HS384))
        .withMessage("a secret for HS384 has at least 48 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.hmac(new byte[63]).algorithm(JwsAlgorithm.HS512))
        .withMessage("a secret for HS512 has at least 64 bytes");
    assertThatIllegalArgumentException().isThrownBy(() -> JwtIssuer.hmac(new byte[31]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtIssuer.hmac(new byte[63]).algorithm(JwsAlgorithm.HS512));
    JwtVerifier.hmac(new byte[48]).algorithm(JwsAlgorithm.HS384).build();
  }

  @Test
  void secretIsCopied() {
    byte[] secret = SignedTokens.SECRET.clone();
    JwtVerifier verifier = JwtVerifier.hmac(secret).clock(SignedTokens.CLOCK).build();
    JwtIssuer issuer = JwtIssuer.hmac(secret).clock(SignedTokens.CLOCK).build();
    secret[0]++;
    assertThat(verifier.verify(SignedTokens.tokenOf(SignedTokens.CLAIMS)).subject())
        .isEqualTo("alice");
    assertThat(verifier.verify(issuer.token("bob").sign()).subject()).isEqualTo("bob");
  }

  @Test
  void ecKeyIsOnItsCurve() {
    ECPoint point = P_256.getW();
    ECPublicKey off = ecKey(
        P_256.getParams(), new ECPoint(point.getAffineX(), point.getAffineY().add(BigInteger.ONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.ec(off))
        .withMessage("not a key for ES256");
  }

  @Test
  void ecKeyOnAnotherCurveIsRefused() {
    ECParameterSpec known = P_256.getParams();
    EllipticCurve curve = known.getCurve();
    ECParameterSpec other = new ECParameterSpec(
        new EllipticCurve(curve.getField(), curve.getA(), BigInteger.TEN),
        known.getGenerator(),
        known.getOrder(),
        1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.ec(ecKey(other, P_256.getW())))
        .withMessage("the curve of an EC key is P-256, P-384 or P-521");
  }

  private static ECPublicKey ecKey(ECParameterSpec parameters, ECPoint point) {
    return new ECPublicKey() {
      @Override
      public ECPoint getW() {
        return point;
      }

      @Override
      public ECParameterSpec getParams() {
        return parameters;
      }

      @Override
      public String getAlgorithm() {
        return "EC";
      }

      @Override
      public String getFormat() {
        return "none";
      }

      @Override
      public byte[] getEncoded() {
        return new byte[0];
      }
    };
  }

  @Test
  void edwardsKeyIsOneOfEd25519() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.ed25519(TestKeys.edwards("Ed448").getPublic()))
        .withMessage("not a key of Ed25519");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtVerifier.ed25519(TestKeys.edwards("X25519").getPublic()));
    assertThatIllegalArgumentException().isThrownBy(() -> JwtVerifier.ed25519(RSA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtIssuer.ed25519(TestKeys.edwards("Ed448").getPrivate()));
  }

  @ParameterizedTest
  @EnumSource
  void algorithmFitsTheKey(JwsAlgorithm algorithm) {
    List<JwsAlgorithm> accepted = new ArrayList<>();
    for (VerificationKey key : List.of(
        VerificationKey.hmac(new byte[64]),
        VerificationKey.rsa(RSA),
        VerificationKey.ec(P_256),
        VerificationKey.ec((ECPublicKey) TestKeys.P_384.getPublic()),
        VerificationKey.ec((ECPublicKey) TestKeys.P_521.getPublic()),
        VerificationKey.ed25519(TestKeys.ED25519.getPublic()))) {
      try {
        accepted.add(key.withAlgorithm(algorithm).algorithm());
      } catch (IllegalArgumentException notForThisKey) {
        // Exactly one of the keys must not end up here.
      }
    }
    assertThat(accepted).containsExactly(algorithm);
  }

  @ParameterizedTest
  @EnumSource
  void algorithmFitsTheSigningKey(JwsAlgorithm algorithm) {
    List<JwsAlgorithm> accepted = new ArrayList<>();
    for (JwsAlgorithm each : List.of(
        JwsAlgorithm.HS256,
        JwsAlgorithm.RS256,
        JwsAlgorithm.ES256,
        JwsAlgorithm.ES384,
        JwsAlgorithm.ES512,
        JwsAlgorithm.ED25519)) {
      try {
        accepted.add(signingKey(each).withAlgorithm(algorithm).algorithm());
      } catch (IllegalArgumentException notForThisKey) {
        // Exactly one of the keys must not end up here.
      }
    }
    assertThat(accepted).containsExactly(algorithm);
  }

  @Test
  void keyIsNotShown() {
    assertThat(VerificationKey.hmac(SignedTokens.SECRET).withKeyId("a"))
        .hasToString("VerificationKey[algorithm=HS256, keyId=a]");
  }

  private static void refuse(JwtVerifier verifier, JwtIssuer.Builder issuer, String reason) {
    String token = issuer.build().token("alice").sign();
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify(token))
        .withMessage(reason);
  }

  private static JwtVerifier.Builder verifier(JwsAlgorithm algorithm) {
    return switch (algorithm) {
      case HS256, HS384, HS512 -> JwtVerifier.hmac(new byte[64]).algorithm(algorithm);
      case RS256, RS384, RS512, PS256, PS384, PS512 -> JwtVerifier.rsa(RSA).algorithm(algorithm);
      case ES256 -> JwtVerifier.ec(P_256);
      case ES384 -> JwtVerifier.ec((ECPublicKey) TestKeys.P_384.getPublic());
      case ES512 -> JwtVerifier.ec((ECPublicKey) TestKeys.P_521.getPublic());
      case ED25519 -> JwtVerifier.ed25519(TestKeys.ED25519.getPublic());
    };
  }

  private static JwtIssuer.Builder issuer(JwsAlgorithm algorithm) {
    return switch (algorithm) {
      case HS256, HS384, HS512 -> JwtIssuer.hmac(new byte[64]).algorithm(algorithm);
      case RS256, RS384, RS512, PS256, PS384, PS512 ->
        JwtIssuer.rsa((RSAPrivateKey) TestKeys.RSA.getPrivate()).algorithm(algorithm);
      case ES256 -> JwtIssuer.ec((ECPrivateKey) TestKeys.P_256.getPrivate());
      case ES384 -> JwtIssuer.ec((ECPrivateKey) TestKeys.P_384.getPrivate());
      case ES512 -> JwtIssuer.ec((ECPrivateKey) TestKeys.P_521.getPrivate());
      case ED25519 -> JwtIssuer.ed25519(TestKeys.ED25519.getPrivate());
    };
  }

  private static SigningKey signingKey(JwsAlgorithm algorithm) {
    return switch (algorithm) {
      case HS256, HS384, HS512 -> SigningKey.hmac(new byte[64]).withAlgorithm(algorithm);
      case RS256, RS384, RS512, PS256, PS384, PS512 ->
        SigningKey.rsa((RSAPrivateKey) TestKeys.RSA.getPrivate()).withAlgorithm(algorithm);
      case ES256 -> SigningKey.ec((ECPrivateKey) TestKeys.P_256.getPrivate());
      case ES384 -> SigningKey.ec((ECPrivateKey) TestKeys.P_384.getPrivate());
      case ES512 -> SigningKey.ec((ECPrivateKey) TestKeys.P_521.getPrivate());
      case ED25519 -> SigningKey.ed25519(TestKeys.ED25519.getPrivate());
    };
  }
}
