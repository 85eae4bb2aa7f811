package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * The signatures of RFC 7515, appendix A, and RFC 8037, appendix A. Their tokens have no {@code typ} or
 * no {@code sub}, so that they aren't access tokens: what is compared is the signature alone.
 */
class RfcVectorsTest {
  private static final String JOE =
      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
          + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

  @Test
  void rfc7515A1Hs256() {
    byte[] secret = decode(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
    String input = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + JOE;
    String signature = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    onlyTheSignatureVerifies(VerificationKey.hmac(secret), input, signature);
    assertThat(SigningKey.hmac(secret).sign(input)).isEqualTo(signature);
  }

  @Test
  void rfc7515A2Rs256() throws GeneralSecurityException {
    String modulus = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp"
        + "-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOW"
        + "vG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUs"
        + "LA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9k"
        + "G4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2"
        + "PAcDTW9gb54h4FRWyuXpoQ";
    RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number(modulus), number("AQAB")));
    onlyTheSignatureVerifies(
        VerificationKey.rsa(key),
        "eyJhbGciOiJSUzI1NiJ9." + JOE,
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7"
            + "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4"
            + "BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K"
            + "0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv"
            + "hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB"
            + "p0igcN_IoypGlUPQGe77Rw");
  }

  @Test
  void rfc7515A3Es256() throws GeneralSecurityException {
    ECPublicKey key = ec(
        "secp256r1",
        "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    onlyTheSignatureVerifies(
        VerificationKey.ec(key),
        "eyJhbGciOiJFUzI1NiJ9." + JOE,
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
  }

  @Test
  void rfc7515A4Es512() throws GeneralSecurityException {
    ECPublicKey key = ec(
        "secp521r1",
        "AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk",
        "ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2");
    onlyTheSignatureVerifies(
        VerificationKey.ec(key),
        "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA",
        "AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZq"
            + "wqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8Kp"
            + "EHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn");
  }

  @Test
  void rfc7515A5None() {
    JwtVerifier verifier = SignedTokens.verifier().build();
    assertThatExceptionOfType(InvalidTokenException.class)
        .isThrownBy(() -> verifier.verify("eyJhbGciOiJub25lIn0." + JOE + "."));
  }

  @Test
  void rfc8037A4Ed25519() throws GeneralSecurityException {
    String input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    String signature =
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    PublicKey publicKey = KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(concatenate(
            Base64.getDecoder().decode("MCowBQYDK2VwAyEA"),
            decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))));
    onlyTheSignatureVerifies(VerificationKey.ed25519(publicKey), input, signature);
    EdECPrivateKeySpec privateKey = new EdECPrivateKeySpec(
        NamedParameterSpec.ED25519, decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));
    SigningKey key =
        SigningKey.ed25519(KeyFactory.getInstance("Ed25519").generatePrivate(privateKey));
    assertThat(key.sign(input)).isEqualTo(signature);
  }

  private static void onlyTheSignatureVerifies(
      VerificationKey key, String input, String signature) {
    assertThat(key.verifies(CompactJws.parse(input + "." + signature))).isTrue();
    byte[] changed = decode(signature);
    changed[changed.length / 2] ^= 1;
    assertThat(key.verifies(CompactJws.parse(input + "." + SignedTokens.base64(changed))))
        .isFalse();
    assertThat(key.verifies(CompactJws.parse(input + "AAAA." + signature))).isFalse();
  }

  private static ECPublicKey ec(String curve, String x, String y) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve));
    ECPoint point = new ECPoint(number(x), number(y));
    ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, spec));
  }

  private static BigInteger number(String base64Url) {
    return new BigInteger(1, decode(base64Url));
  }

  private static byte[] decode(String base64Url) {
    return Base64.getUrlDecoder().decode(base64Url);
  }

  private static byte[] concatenate(byte[] a, byte[] b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
