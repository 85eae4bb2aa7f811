package dev.keyway.example;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be set from outside.
 *
 * <ul>
 *   <li>{@code HOST}: the address to listen on; by default only this machine can connect.
 *   <li>{@code PORT}, or the first argument: by default 8080.
 *   <li>{@code KEYWAY_EXAMPLE_SECRET}: the key that signs tokens, at least 32 bytes; by default a new
 *       one for each start.
 *   <li>{@code KEYWAY_EXAMPLE_DATABASE}: the JDBC URL of an H2 database; by default one in memory.
 * </ul>
 */
final class Settings {
  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private static final int KEY_BYTES = 32;

  private final String host;
  private final int port;
  private final String databaseUrl;
  private final byte[] tokenKey;

  private Settings(String host, int port, String databaseUrl, byte[] tokenKey) {
    this.host = host;
    this.port = port;
    this.databaseUrl = databaseUrl;
    this.tokenKey = tokenKey;
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if one can't be
   */
  static Settings read(String[] args, Map<String, String> environment) {
    String port = args.length > 0 ? args[0] : environment.getOrDefault("PORT", "8080");
    return new Settings(
        environment.getOrDefault("HOST", "127.0.0.1"),
        Integer.parseInt(port),
        environment.getOrDefault(
            "KEYWAY_EXAMPLE_DATABASE", "jdbc:h2:mem:example;DB_CLOSE_DELAY=-1"),
        tokenKey(environment.get("KEYWAY_EXAMPLE_SECRET")));
  }

  private static byte[] tokenKey(@Nullable String secret) {
    if (secret == null) {
      LOG.info("Tokens are signed with a new random key and end with this process;"
          + " set KEYWAY_EXAMPLE_SECRET to keep them valid");
      byte[] random = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(random);
      return random;
    }
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException(
          "KEYWAY_EXAMPLE_SECRET must have at least " + KEY_BYTES + " bytes");
    }
    return key;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  String databaseUrl() {
    return databaseUrl;
  }

  byte[] tokenKey() {
    return tokenKey.clone();
  }
}
