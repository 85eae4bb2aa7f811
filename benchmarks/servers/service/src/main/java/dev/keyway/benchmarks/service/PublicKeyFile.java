package dev.keyway.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads the key that {@link Credentials} wrote. */
public final class PublicKeyFile {
  private PublicKeyFile() {}

  /** The key in a PEM file. */
  public static RSAPublicKey read(String file) throws IOException, GeneralSecurityException {
    String pem = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(pem);
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
