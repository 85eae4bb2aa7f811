package dev.keyway.benchmarks.keyway;

import dev.keyway.Api;
import dev.keyway.Provides;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.security.JwtVerifier;
import dev.keyway.security.TokenVerifier;
import dev.keyway.server.KeywayServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;

/** The compared service. */
@Api(title = "Benchmark", version = "1.0")
public class BenchmarkApi {
  private final RSAPublicKey key;

  /** The service, for tokens of that key. */
  public BenchmarkApi(RSAPublicKey key) {
    this.key = key;
  }

  /**
   * Starts the server.
   *
   * @param args the port, and the file with the public key
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    RSAPublicKey key = PublicKeyFile.read(args[1]);
    BenchmarkApi api = new BenchmarkApi(key);
    KeywayServer.builder(BenchmarkApiApplication.create(api))
        .port(Integer.parseInt(args[0]))
        .start();
  }

  @Provides
  @Singleton
  TokenVerifier tokens() {
    return JwtVerifier.rsa(key)
        .issuer("https://login.example.com")
        .audience("https://orders.example.com")
        .typ("JWT")
        .cache(Integer.getInteger("benchmark.cache", 1024))
        .build();
  }
}
