package org.orgo.engine.identity;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  /** Not a default candidate: everyone else gets the data source that insists on a transaction. */
  @Bean(defaultCandidate = false)
  CockpitDatabase cockpitDatabase(@Qualifier("applicationPool") HikariDataSource pool) {
    return new CockpitDatabase(pool);
  }

  @Bean
  IdentityPlugin identityPlugin(
      Directory directory, @Qualifier("cockpitDatabase") CockpitDatabase cockpitDatabase) {
    return new IdentityPlugin(directory, cockpitDatabase);
  }
}
