package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Ticker;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.access.EngineAccess;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  @Bean
  TableCache knownTables() {
    return new TableCache(Ticker.systemTicker());
  }

  @Bean
  ProcessEnginePlugin decisionsPlugin(TableCache known) {
    return new DecisionsPlugin(known);
  }

  @Bean
  Decisions decisions(
      RepositoryService repository,
      EngineAccess engine,
      TableCache known,
      Organizations organizations) {
    return new Decisions(
        new TenantScopedTables(new RepositoryTables(repository), engine),
        known,
        () -> CurrentTenant.find().map(organizations::get).map(Organization::slug));
  }
}
