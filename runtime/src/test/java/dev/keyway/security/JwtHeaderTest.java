package dev.keyway.security;

import static dev.keyway.security.SignedTokens.CLAIMS;
import static dev.keyway.security.SignedTokens.SECRET;
import static dev.keyway.security.SignedTokens.base64;
import static dev.keyway.security.SignedTokens.token;
import static dev.keyway.security.SignedTokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token's header may say. */
class JwtHeaderTest {
  private final JwtVerifier verifier = SignedTokens.verifier().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none", "None", "NONE", "nOnE", "", "hs256", "HS256 ", "HS384", "HS512", "RS256", "ES256",
        "EdDSA", "Ed25519", "dir"
      })
  void algorithmOtherThanTheKeysIsRefusedThoughTheSignatureFits(String algorithm) {
    refuse(
        verifier,
        header("\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\""),
        "the key isn't used with " + algorithm);
  }

  @Test
  void unsignedTokenIsRefused() {
    String parts =
        base64(utf8("{\"alg\":\"none\",\"typ\":\"at+jwt\"}")) + "." + base64(utf8(CLAIMS)) + ".";
    for (String token : new String[] {parts, parts + "AA", parts + base64(new byte[32])}) {
      assertThatExceptionOfType(InvalidTokenException.class)
          .isThrownBy(() -> verifier.verify(token));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"typ\":\"at+jwt\"",
        "\"alg\":null,\"typ\":\"at+jwt\"",
        "\"alg\":1,\"typ\":\"at+jwt\"",
        "\"alg\":[\"HS256\"],\"typ\":\"at+jwt\"",
        "\"ALG\":\"HS256\",\"typ\":\"at+jwt\""
      })
  void algorithmMustBeAText(String members) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify(header(members)))
        .withMessageStartingWith("the header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "AT+JWT", "At+Jwt", "application/at+jwt", "Application/AT+JWT"})
  void accessTokenTypeIsComparedAsAMediaType(String type) {
    assertThat(verifier
            .verify(header("\"alg\":\"HS256\",\"typ\":\"" + type + "\""))
            .subject())
        .isEqualTo("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JWT",
        "",
        "at",
        "at+jwt ",
        " at+jwt",
        "at+jwt;q=1",
        "/at+jwt",
        "text/at+jwt",
        "application/application/at+jwt",
        "application/",
        "id+jwt",
        "logout+jwt"
      })
  void otherTypesAreRefused(String type) {
    refuse(
        verifier, header("\"alg\":\"HS256\",\"typ\":\"" + type + "\""), "of another type: " + type);
  }

  @Test
  void tokenWithoutTypeIsRefusedWhateverTypesAreAccepted() {
    refuse(verifier, header("\"alg\":\"HS256\""), "of another type: null");
    refuse(
        SignedTokens.verifier().typ("JWT").build(),
        header("\"alg\":\"HS256\""),
        "of another type: null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "[\"at+jwt\"]", "{}"})
  void typeThatIsNoTextIsRefused(String json) {
    refuse(verifier, header("\"alg\":\"HS256\",\"typ\":" + json), "the header's typ isn't a text");
  }

  @Test
  void configuredTypesReplaceTheDefault() {
    JwtVerifier jwt = SignedTokens.verifier().typ("JWT", "application/x+jwt").build();
    assertThat(jwt.verify(header("\"alg\":\"HS256\",\"typ\":\"jwt\"")).subject())
        .isEqualTo("alice");
    assertThat(jwt.verify(header("\"alg\":\"HS256\",\"typ\":\"x+jwt\"")).subject())
        .isEqualTo("alice");
    refuse(jwt, header("\"alg\":\"HS256\",\"typ\":\"at+jwt\""), "of another type: at+jwt");
  }

  @Test
  void someTypeMustBeAccepted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTokens.verifier().typ());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTokens.verifier().typ(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"crit\":[]",
        "\"crit\":[\"exp\"]",
        "\"crit\":[\"b64\"],\"b64\":true",
        "\"crit\":null",
        "\"crit\":\"x\"",
        "\"b64\":false",
        "\"b64\":true",
        "\"b64\":null"
      })
  void critAndB64AreRefusedWhateverTheirValue(String member) {
    refuse(
        verifier,
        header("\"alg\":\"HS256\",\"typ\":\"at+jwt\"," + member),
        "the header has crit or b64");
  }

  @Test
  void keysInTheHeaderAreNeitherUsedNorFetched() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      requests.incrementAndGet();
      exchange.close();
    });
    server.start();
    try {
      byte[] theirs =
          "another secret of thirty-two byte".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String members = "\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"jku\":\"" + url + "jwks\",\"x5u\":\""
          + url + "cert\",\"x5c\":[\"MIIB\"]," + "\"jwk\":{\"kty\":\"oct\",\"k\":\""
          + base64(theirs) + "\"}";
      // Ours passes, whatever else the header says; theirs doesn't.
      assertThat(verifier.verify(header(members)).subject()).isEqualTo("alice");
      String input = base64(utf8("{" + members + "}")) + "." + base64(utf8(CLAIMS));
      refuse(
          verifier,
          input + "." + base64(SignedTokens.hmac("HmacSHA256", theirs, input)),
          "the signature isn't the key's");
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "[\"a\"]", "{}", "true"})
  void kidThatIsNoTextIsRefused(String json) {
    refuse(
        verifier,
        header("\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":" + json),
        "the header's kid isn't a text");
  }

  @Test
  void longerHmacsOfTheSameSecretAreRefused() {
    byte[] secret = new byte[64];
    JwtVerifier hs256 = JwtVerifier.hmac(secret).clock(SignedTokens.CLOCK).build();
    String input =
        base64(utf8("{\"alg\":\"HS512\",\"typ\":\"at+jwt\"}")) + "." + base64(utf8(CLAIMS));
    String token = input + "." + base64(SignedTokens.hmac("HmacSHA512", secret, input));
    refuse(hs256, token, "the key isn't used with HS512");
    JwtVerifier hs512 = JwtVerifier.hmac(secret)
        .algorithm(JwsAlgorithm.HS512)
        .clock(SignedTokens.CLOCK)
        .build();
    assertThat(hs512.verify(token).subject()).isEqualTo("alice");
  }

  @Test
  void truncatedOrForeignSignatureIsRefused() {
    String good = header("\"alg\":\"HS256\",\"typ\":\"at+jwt\"");
    String input = good.substring(0, good.lastIndexOf('.'));
    byte[] signature = SignedTokens.hmac("HmacSHA256", SECRET, input);
    for (int length = 1; length < signature.length; length++) {
      refuse(
          verifier,
          input + "." + base64(java.util.Arrays.copyOf(signature, length)),
          "the signature isn't the key's");
    }
    refuse(
        verifier,
        input + "." + base64(java.util.Arrays.copyOf(signature, 33)),
        "the signature isn't the key's");
    refuse(verifier, input + "." + base64(new byte[32]), "the signature isn't the key's");
  }

  private static String header(String members) {
    return token("{" + members + "}", CLAIMS);
  }

  private static void refuse(JwtVerifier verifier, String token, String reason) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(token)
        .isThrownBy(() -> verifier.verify(token))
        .withMessage(reason);
  }
}
