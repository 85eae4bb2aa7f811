package dev.keyway.security;

import static dev.keyway.security.SignedTokens.CLAIMS;
import static dev.keyway.security.SignedTokens.HEADER;
import static dev.keyway.security.SignedTokens.base64;
import static dev.keyway.security.SignedTokens.claims;
import static dev.keyway.security.SignedTokens.signed;
import static dev.keyway.security.SignedTokens.token;
import static dev.keyway.security.SignedTokens.tokenOf;
import static dev.keyway.security.SignedTokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a token and of the JSON in it, before anything is made of what it says. */
class JwtFormTest {
  private final JwtVerifier verifier = SignedTokens.verifier().build();

  @Test
  void plainTokenIsAccepted() {
    assertThat(verifier.verify(tokenOf(CLAIMS)).subject()).isEqualTo("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a", "a.b", "a.b.c.d", "a.b.c.d.e", "aa..bb", ".aa.bb"})
  void anythingButThreePartsIsRefused(String token) {
    refuse(token);
  }

  @Test
  void emptySignatureIsRefused() {
    String token = tokenOf(CLAIMS);
    refuse(token.substring(0, token.lastIndexOf('.') + 1), "an empty part");
  }

  @Test
  void emptyHeaderOrPayloadIsRefused() {
    refuse(signed(base64(utf8(HEADER)) + "."), "an empty part");
    refuse(signed("." + base64(utf8(CLAIMS))), "an empty part");
  }

  @Test
  void jweIsRefused() {
    refuse(
        base64(utf8("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}")) + "..aaaa.aaaa.aaaa",
        "not three parts");
  }

  @Test
  void jsonSerializationIsRefused() {
    String[] parts = tokenOf(CLAIMS).split("\\.");
    refuse(String.format(
        "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}",
        parts[0], parts[1], parts[2]));
  }

  @Test
  void nestedTokenIsRefused() {
    String nested = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"cty\":\"JWT\"}";
    refuse(token(nested, tokenOf(CLAIMS)), "the payload isn't JSON");
  }

  @Test
  void tokenOf8192CharactersIsAcceptedAndALongerOneIsNot() {
    int size = 6000;
    while (padded(size).length() < 8192) {
      size++;
    }
    String longest = padded(size);
    assertThat(longest).hasSize(8192);
    assertThat(verifier.verify(longest).subject()).isEqualTo("alice");
    refuse(padded(size + 1), "longer than 8192 characters");
  }

  private static String padded(int size) {
    return tokenOf(claims("\"x\":\"" + "x".repeat(size) + "\""));
  }

  @Test
  void unusedBitsOfAnyPartMustBeZero() {
    // Lengths of which base64url leaves two or four bits over.
    String header = base64(utf8(HEADER));
    String payload = base64(utf8(CLAIMS + (CLAIMS.length() % 3 == 0 ? " " : "")));
    while (header.length() % 4 == 0) {
      header = base64(utf8(HEADER + " "));
    }
    assertThat(header.length() % 4).isNotZero();
    assertThat(payload.length() % 4).isNotZero();
    assertThat(verifier.verify(signed(header + "." + payload)).subject()).isEqualTo("alice");

    refuse(signed(nextCharacter(header) + "." + payload), "base64url with unused bits set");
    refuse(signed(header + "." + nextCharacter(payload)), "base64url with unused bits set");
    refuse(nextCharacter(signed(header + "." + payload)), "base64url with unused bits set");
  }

  /** The text with the lowest bit of its last character set: the same bytes to a lenient decoder. */
  private static String nextCharacter(String text) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(text.charAt(text.length() - 1));
    assertThat(last % 2).isZero();
    String changed = text.substring(0, text.length() - 1) + alphabet.charAt(last + 1);
    String part = changed.substring(changed.lastIndexOf('.') + 1);
    assertThat(Base64.getUrlDecoder().decode(part))
        .isEqualTo(Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1)));
    return changed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=", "==", " ", "\n", "\r\n", "+", "/", "\u00e9", "\u007f", "\u0080", "\u0000", "A"
      })
  void nothingButBase64UrlIsTakenInAnyPart(String more) {
    String header = base64(utf8(HEADER));
    String payload = base64(utf8(CLAIMS));
    refuse(signed(header + more + "." + payload));
    refuse(signed(header + "." + payload + more));
    refuse(signed(more + header + "." + payload));
    refuse(signed(header + "." + more + payload));
    refuse(signed(header + "." + payload) + more);
  }

  @Test
  void paddedSignatureIsRefused() {
    refuse(tokenOf(CLAIMS) + "=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"{}\"",
        "1",
        "true",
        "",
        " ",
        "{",
        "}",
        "{}}",
        "{} {}",
        "{},",
        "{}x",
        "{}\u0000"
      })
  void headerAndPayloadMustBeOneObjectAndNothingElse(String json) {
    refuse(token(json, CLAIMS));
    refuse(tokenOf(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", ",", "]", "}", "\u0000", "\"\"", "//", "/**/", "null"})
  void nothingMayFollowTheObject(String more) {
    refuse(token(HEADER + more, CLAIMS));
    refuse(tokenOf(CLAIMS + more));
  }

  @Test
  void whitespaceAroundTheObjectIsJson() {
    String claims = " \t\r\n" + CLAIMS + "\r\n";
    assertThat(verifier.verify(token(" " + HEADER + "\n", claims)).subject()).isEqualTo("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x':1", "x:1", "\"x\":01", "\"x\":+1", "\"x\":.5", "\"x\":1.", "\"x\":NaN",
            "\"x\":Infinity",
        "\"x\":1,", "\"x\":[1,]", "\"x\":/*c*/1", "\"x\":\"\\q\"", "\"x\":\"a\nb\"", "\"x\":0x1",
            "\"x\":tru", "\"x\""
      })
  void onlyStrictJsonIsRead(String member) {
    refuse(tokenOf(claims(member)), "the payload isn't JSON");
    refuse(token(HEADER.replace("}", "," + member + "}"), CLAIMS), "the header isn't JSON");
  }

  @Test
  void noPrefixOfTheClaimsIsRead() {
    String claims = claims("\"a\":[1,{\"b\":null}],\"c\":-1.5e3,\"d\":true");
    assertThat(verifier.verify(tokenOf(claims)).subject()).isEqualTo("alice");
    for (int end = 0; end < claims.length(); end++) {
      refuse(tokenOf(claims.substring(0, end)));
    }
  }

  @Test
  void memberMayNotComeTwiceInTheHeader() {
    refuse(
        token("{\"alg\":\"HS256\",\"alg\":\"HS256\",\"typ\":\"at+jwt\"}", CLAIMS),
        "the header has a member twice");
    refuse(
        token("{\"alg\":\"none\",\"alg\":\"HS256\",\"typ\":\"at+jwt\"}", CLAIMS),
        "the header has a member twice");
    refuse(
        token("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"x\":null,\"x\":null}", CLAIMS),
        "the header has a member twice");
    refuse(
        token("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"\\u0061lg\":\"HS256\"}", CLAIMS),
        "the header has a member twice");
  }

  @Test
  void memberMayNotComeTwiceInTheClaims() {
    refuse(tokenOf(claims("\"sub\":\"alice\"")), "the payload has a member twice");
    refuse(tokenOf(claims("\"s\\u0075b\":\"admin\"")), "the payload has a member twice");
    refuse(tokenOf(claims("\"x\":{\"y\":1,\"y\":2}")), "the payload has a member twice");
    refuse(tokenOf(claims("\"x\":[{\"y\":null,\"y\":null}]")), "the payload has a member twice");
  }

  @Test
  void byteOrderMarkIsRefused() {
    refuse(tokenOf("\uFEFF" + CLAIMS), "the payload starts with a byte order mark");
    refuse(token("\uFEFF" + HEADER, CLAIMS), "the header starts with a byte order mark");
  }

  @Test
  void otherEncodingsAreRefused() {
    refuse(token(utf8(HEADER), CLAIMS.getBytes(StandardCharsets.UTF_16)));
    refuse(token(utf8(HEADER), CLAIMS.getBytes(StandardCharsets.UTF_16LE)));
    refuse(
        token(utf8(HEADER), claims("\"x\":\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1)),
        "the payload isn't UTF-8");
  }

  @Test
  void malformedUtf8IsRefused() {
    byte[][] malformed = {
      {(byte) 0xff},
      {(byte) 0x80},
      {(byte) 0xc3},
      {(byte) 0xc0, (byte) 0xaf},
      {(byte) 0xe0, (byte) 0x80, (byte) 0xaf},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : malformed) {
      refuse(token(utf8(HEADER), around(claims("\"x\":\"?\""), bytes)), "the payload isn't UTF-8");
      refuse(
          token(around(HEADER.replace("}", ",\"x\":\"?\"}"), bytes), utf8(CLAIMS)),
          "the header isn't UTF-8");
    }
  }

  @Test
  void replacementCharacterItselfIsText() {
    AccessToken token = verifier.verify(tokenOf(claims("\"x\":\"\uFFFD \u20AC \uD83D\uDD11\"")));
    assertThat(token.claim("x")).contains("\uFFFD \u20AC \uD83D\uDD11");
  }

  private static byte[] around(String json, byte[] insteadOfQuestionMark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = json.indexOf('?');
    bytes.writeBytes(utf8(json.substring(0, at)));
    bytes.writeBytes(insteadOfQuestionMark);
    bytes.writeBytes(utf8(json.substring(at + 1)));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\udd11", "\\udd11\\ud83d", "\\ud83dx", "x\\ud83d"})
  void halfOfASurrogatePairIsRefused(String escaped) {
    refuse(
        tokenOf(claims("\"x\":\"" + escaped + "\"")), "the payload has half of a surrogate pair");
    refuse(tokenOf(claims("\"" + escaped + "\":1")));
  }

  @Test
  void objectsAndListsNestSixteenLevelsDeepAndNoMore() {
    AccessToken token =
        verifier.verify(tokenOf(claims("\"x\":" + "[".repeat(15) + "]".repeat(15))));
    assertThat(token.claims()).containsKey("x");
    refuse(tokenOf(claims("\"x\":" + "[".repeat(16) + "]".repeat(16))), "the payload isn't JSON");
    refuse(
        tokenOf(claims("\"x\":" + "{\"x\":".repeat(16) + "1" + "}".repeat(16))),
        "the payload isn't JSON");
    refuse(tokenOf("[".repeat(5000)));
    refuse(token("{\"x\":".repeat(1000), CLAIMS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e309",
        "-1e309",
        "1.8e308",
        "9e308",
        "1e999",
        "1e-999999999",
        "1e999999999",
        "1e99999999999",
        "1e-400"
      })
  void numbersBeyondADoubleAreRefused(String number) {
    refuse(tokenOf(claims("\"x\":" + number)));
  }

  @Test
  void numbersThatADoubleHoldsAreRead() {
    for (String number : new String[] {"1e308", "-1.7e308", "1e-308", "0.0", "1.5e0"}) {
      AccessToken token = verifier.verify(tokenOf(claims("\"x\":" + number)));
      assertThat(token.claims()).containsEntry("x", new BigDecimal(number));
    }
  }

  @Test
  void numbersHaveALength() {
    assertThat(verifier.verify(tokenOf(claims("\"x\":" + "9".repeat(64)))).claims())
        .containsKey("x");
    refuse(tokenOf(claims("\"x\":" + "9".repeat(65))), "the payload isn't JSON");
    refuse(tokenOf(claims("\"x\":0." + "9".repeat(65))), "the payload isn't JSON");
  }

  private void refuse(String token) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(token)
        .isThrownBy(() -> verifier.verify(token));
  }

  private void refuse(String token, String reason) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(token)
        .isThrownBy(() -> verifier.verify(token))
        .withMessage(reason);
  }
}
