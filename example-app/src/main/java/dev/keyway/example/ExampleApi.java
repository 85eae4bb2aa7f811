package dev.keyway.example;

import com.zaxxer.hikari.HikariDataSource;
import dev.keyway.Api;
import dev.keyway.Provides;
import dev.keyway.security.JwtIssuer;
import dev.keyway.security.JwtVerifier;
import dev.keyway.server.KeywayServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Items and the users who own them.
 *
 * <p>To try it, authorize as {@code alice} with the password {@code wonderland}, who reads and writes
 * items, as {@code bob} with {@code builder}, who only reads them, or as {@code grace} with {@code
 * hopper}, who may list the users too.
 */
@Api(title = "Keyway example", version = "1.0.0")
public class ExampleApi {
  private static final Logger LOG = LoggerFactory.getLogger(ExampleApi.class);

  /** Who issues the tokens and whom they are meant for: both are this program. */
  static final String SELF = "keyway-example";

  private final Settings settings;

  ExampleApi(Settings settings) {
    this.settings = settings;
  }

  @Provides
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Provides
  @Singleton
  JwtIssuer tokenIssuer(Clock clock) {
    return JwtIssuer.hmac(settings.tokenKey())
        .issuer(SELF)
        .audience(SELF)
        .clock(clock)
        .build();
  }

  @Provides
  @Singleton
  JwtVerifier tokenVerifier(Clock clock) {
    return JwtVerifier.hmac(settings.tokenKey())
        .issuer(SELF)
        .audience(SELF)
        .clock(clock)
        .build();
  }

  @Provides
  @Singleton
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  /** Closed by Keyway when the server stops. */
  @Provides
  @Singleton
  HikariDataSource dataSource() {
    return Database.open(settings.databaseUrl());
  }

  @Provides
  @Singleton
  Jdbi jdbi(HikariDataSource dataSource) {
    return Jdbi.create(dataSource);
  }

  /**
   * Starts the server.
   *
   * @param args the port, if it isn't to be that of {@link Settings}
   */
  public static void main(String[] args) {
    Settings settings = Settings.read(args, System.getenv());
    KeywayServer server = KeywayServer.builder(
            ExampleApiApplication.create(new ExampleApi(settings)))
        .host(settings.host())
        .port(settings.port())
        .start();
    LOG.info("Listening on {}, documentation on {}/docs", server.url(), server.url());
  }
}
