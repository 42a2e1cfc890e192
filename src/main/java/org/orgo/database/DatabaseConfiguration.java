package org.orgo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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
  HikariDataSource applicationPool(DatabaseServer server, DatabaseProperties properties) {
    Migrations.run(server.url(), properties.owner(), new EngineTables());
    return new HikariDataSource(
        config(server, "orgo_app", properties.app(), properties.poolSize()));
  }

  @Bean(defaultCandidate = false)
  HikariDataSource systemPool(
      @Qualifier("applicationPool") HikariDataSource migratedFirst,
      DatabaseServer server,
      DatabaseProperties properties) {
    HikariConfig config = config(server, "orgo_system", properties.system(), 3);
    config.setReadOnly(true);
    return new HikariDataSource(config);
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

  private static HikariConfig config(
      DatabaseServer server, String user, DatabaseProperties.Login login, int size) {
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
