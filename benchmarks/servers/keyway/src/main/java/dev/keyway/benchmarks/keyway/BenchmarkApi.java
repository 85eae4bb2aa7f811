package dev.keyway.benchmarks.keyway;

import dev.keyway.Api;
import dev.keyway.Provides;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.security.JwtVerifier;
import dev.keyway.security.TokenVerifier;
import dev.keyway.server.KeywayServer;
import dev.keyway.server.Workers;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

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
   * @param args the port, the file with the public key, and what runs what may block if that isn't the
   *     default: {@code forkjoin}
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    RSAPublicKey key = PublicKeyFile.read(args[1]);
    BenchmarkApi api = new BenchmarkApi(key);
    KeywayServer.Builder server =
        KeywayServer.builder(BenchmarkApiApplication.create(api)).port(Integer.parseInt(args[0]));
    if (args.length > 2 && args[2].equals("forkjoin")) {
      server.workers(Workers.executor(forkJoin()));
    }
    server.start();
  }

  /** As many threads as there are by default, but those that ran last run next. */
  private static Executor forkJoin() {
    return new ForkJoinPool(
        8 * Runtime.getRuntime().availableProcessors(),
        ForkJoinPool.defaultForkJoinWorkerThreadFactory,
        null,
        true);
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
