package dev.keyway.benchmarks.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes the key and the tokens that the servers are compared with. Uses the JDK alone. */
public final class Credentials {
  private static final int KEY_BITS = 2048;
  private static final int LIFETIME_SECONDS = 24 * 60 * 60;

  private Credentials() {}

  /**
   * Writes a new public key ({@code key.pem}) and tokens that are signed with the private one.
   *
   * @param args the directory
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    Files.writeString(
        directory.resolve("key.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    Files.writeString(
        directory.resolve("full.token"), token(pair.getPrivate(), "orders:read orders:write"));
    Files.writeString(directory.resolve("poor.token"), token(pair.getPrivate(), "profile"));
  }

  private static String token(PrivateKey key, String scope) throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String claims = """
        {"iss":"https://login.example.com","sub":"ada","aud":"https://orders.example.com",\
        "client_id":"shop","jti":"%s","iat":%d,"exp":%d,"scope":"%s"}\
        """.formatted(UUID.randomUUID(), now, now + LIFETIME_SECONDS, scope);
    String input = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
