package org.orgo.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.orgo.platform.http.RequestId;
import org.orgo.platform.http.RequestOrigin;
import org.orgo.platform.tenancy.TenantSource;
import org.orgo.platform.tenancy.TenantTransactionManager;
import org.orgo.platform.tenancy.TransactionBoundDataSource;
import org.orgo.platform.tenancy.TransactionOrigin;
import org.orgo.platform.tracing.Traces;
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
    return ExternalDatabase.of(properties);
  }

  /**
   * The application's pool. Only the transaction manager may see it; everyone else gets {@link
   * #dataSource}.
   */
  @Bean(defaultCandidate = false)
  HikariDataSource applicationPool(
      DatabaseServer server, DatabaseProperties properties, Clock clock) {
    Migrations.run(server, new EngineTables());
    return guarded(Pools.config(server, "orgo_app", properties.poolSize()), clock);
  }

  @Bean(defaultCandidate = false)
  HikariDataSource systemPool(
      @Qualifier("applicationPool") HikariDataSource migratedFirst,
      DatabaseServer server,
      Clock clock) {
    HikariConfig config = Pools.config(server, "orgo_system", 3);
    config.setReadOnly(true);
    return guarded(config, clock);
  }

  @Bean
  @Primary
  TransactionBoundDataSource dataSource(
      @Qualifier("applicationPool") HikariDataSource applicationPool) {
    return new TransactionBoundDataSource(applicationPool);
  }

  /**
   * @param withRequestIds false while nodes of a version without them still seal what is recorded
   * @param withOrigins likewise, for tokens and addresses
   */
  @Bean
  TenantTransactionManager transactionManager(
      @Qualifier("applicationPool") HikariDataSource applicationPool,
      TenantSource tenants,
      @Value("${orgo.audit.request-ids:true}") boolean withRequestIds,
      @Value("${orgo.audit.origins:true}") boolean withOrigins) {
    return new TenantTransactionManager(
        applicationPool,
        tenants,
        () ->
            new TransactionOrigin(
                withRequestIds ? RequestId.current().orElse("") : "",
                withOrigins ? RequestOrigin.token() : "",
                withOrigins ? RequestOrigin.saltedAddress() : "",
                Traces.parent()));
  }

  private static HikariDataSource guarded(HikariConfig config, Clock clock) {
    HikariDataSource pool = Pools.open(config);
    try {
      StartGuard.check(DatabaseFacts.read(pool), clock.instant());
      return pool;
    } catch (CannotStart refused) {
      pool.close();
      throw refused;
    }
  }
}
