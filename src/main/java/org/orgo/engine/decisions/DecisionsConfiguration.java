package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Ticker;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.EngineDoor;
import org.orgo.organizations.CurrentTenant;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  @Bean
  KnownTables knownTables() {
    return new KnownTables(Ticker.systemTicker());
  }

  @Bean
  ProcessEnginePlugin decisionsPlugin(KnownTables known) {
    return new DecisionsPlugin(known);
  }

  @Bean
  Decisions decisions(
      RepositoryService repository,
      EngineDoor door,
      KnownTables known,
      Organizations organizations) {
    return new Decisions(
        new TablesBehindTheDoor(new RepositoryTables(repository), door),
        known,
        () -> CurrentTenant.find().map(organizations::get).map(Organization::slug));
  }
}
