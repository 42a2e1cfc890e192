package org.orgo.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;

/**
 * How connection pools are set up: nobody waits long for a database that is gone.
 *
 * <p>A connection is waited for 2 s, which a busy pool does not need and a request can bear. An
 * answer on a connection is waited for 20 s: the longest statement of the application, a batch of
 * large mails or a clean-up of history, takes a few seconds, and a row lock is held no longer than
 * a request. Migrations may rewrite a table and have no such limit.
 */
final class Pools {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private static final Duration VALIDATION_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
  private static final String ANSWER_TIMEOUT_SECONDS = "socketTimeout";

  private Pools() {}

  static HikariConfig config(DatabaseServer server, String role, int size) {
    String connectSeconds = Long.toString(CONNECT_TIMEOUT.toSeconds());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername(role);
    config.setPassword(server.password(role));
    config.setMaximumPoolSize(size);
    config.setPoolName(role);
    config.setAutoCommit(true);
    config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
    config.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
    config.addDataSourceProperty("connectTimeout", connectSeconds);
    config.addDataSourceProperty("loginTimeout", connectSeconds);
    config.addDataSourceProperty("cancelSignalTimeout", connectSeconds);
    config.addDataSourceProperty(ANSWER_TIMEOUT_SECONDS, Long.toString(ANSWER_TIMEOUT.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "orgo");
    return config;
  }

  static void withoutStatementLimit(HikariConfig config) {
    config.addDataSourceProperty(ANSWER_TIMEOUT_SECONDS, "0");
  }

  /**
   * @throws CannotStart when not even one connection can be opened
   */
  static HikariDataSource open(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw unreachable(config.getUsername(), failure.getCause());
    }
  }

  static CannotStart unreachable(String role, Throwable cause) {
    return new CannotStart(
        "The database cannot be reached as %s: %s".formatted(role, cause.getMessage()), cause);
  }
}
