package dev.keyway.example;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/** Opens the database and brings its tables up to date. */
final class Database {
  private static final long START_TIMEOUT = Duration.ofSeconds(10).toMillis();
  private static final long CONNECTION_TIMEOUT = Duration.ofSeconds(5).toMillis();

  private Database() {}

  /**
   * A pool of connections to a database whose tables are up to date.
   *
   * @throws RuntimeException if the database can't be reached or its tables can't be made
   */
  static HikariDataSource open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setInitializationFailTimeout(START_TIMEOUT);
    config.setConnectionTimeout(CONNECTION_TIMEOUT);
    HikariDataSource dataSource = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(dataSource).load().migrate();
      return dataSource;
    } catch (RuntimeException e) {
      dataSource.close();
      throw e;
    }
  }
}
