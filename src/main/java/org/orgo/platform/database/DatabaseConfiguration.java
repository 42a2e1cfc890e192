package org.orgo.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.time.Clock;
import org.orgo.platform.tenancy.TenantSource;
import org.orgo.platform.tenancy.TenantTransactionManager;
import org.orgo.platform.tenancy.TransactionBoundDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Server, migrations, pools: in this order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  @ConditionalOnProperty("orgo.database.embedded")
  DatabaseServer embeddedDatabase(@Value("${orgo.data-dir:data}") Path dataDirectory) {
    return EmbeddedDatabase.start(DatabaseProperties.under(dataDirectory.toAbsolutePath()));
  }

  @Bean
  @ConditionalOnProperty(
      name = "orgo.database.embedded",
      havingValue = "false",
      matchIfMissing = true)
  DatabaseServer externalDatabase(DatabaseProperties properties) {
    if (properties.url() == null || properties.url().isBlank()) {
      throw new CannotStart(
          "No database is named: set orgo.database.url (and the passwords of orgo_owner, orgo_app, orgo_system), or start the demo with the profile demo.");
    }
    return properties::url;
  }

  /**
   * The application's pool. Only the transaction manager may see it; everyone else gets {@link
   * #dataSource}.
   */
  @Bean(defaultCandidate = false)
  HikariDataSource applicationPool(
      DatabaseServer server, DatabaseProperties properties, Clock clock) {
    Migrations.run(server.url(), properties.owner(), new EngineTables());
    return guarded(config(server, "orgo_app", properties.app(), properties.poolSize()), clock);
  }

  @Bean(defaultCandidate = false)
  HikariDataSource systemPool(
      @Qualifier("applicationPool") HikariDataSource migratedFirst,
      DatabaseServer server,
      DatabaseProperties properties,
      Clock clock) {
    HikariConfig config = config(server, "orgo_system", properties.system(), 3);
    config.setReadOnly(true);
    return guarded(config, clock);
  }

  @Bean
  @Primary
  TransactionBoundDataSource dataSource(
      @Qualifier("applicationPool") HikariDataSource applicationPool) {
    return new TransactionBoundDataSource(applicationPool);
  }

  @Bean
  TenantTransactionManager transactionManager(
      @Qualifier("applicationPool") HikariDataSource applicationPool, TenantSource tenants) {
    return new TenantTransactionManager(applicationPool, tenants);
  }

  private static HikariDataSource guarded(HikariConfig config, Clock clock) {
    HikariDataSource pool = open(config);
    try {
      StartGuard.check(DatabaseFacts.read(pool), clock.instant());
      return pool;
    } catch (CannotStart refused) {
      pool.close();
      throw refused;
    }
  }

  private static HikariDataSource open(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw new CannotStart(
          "The database cannot be reached as %s: %s"
              .formatted(config.getUsername(), failure.getCause().getMessage()),
          failure);
    }
  }

  private static HikariConfig config(
      DatabaseServer server, String user, DatabaseProperties.DatabaseLogin login, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername(user);
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setPoolName(user);
    config.setAutoCommit(true);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "orgo");
    return config;
  }
}
