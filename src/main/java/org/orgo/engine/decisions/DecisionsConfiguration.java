package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.DefinitionsDeployed;
import org.orgo.engine.deployment.PartialReleases;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.event.TransactionalEventListener;

@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  @Bean
  TableCache knownTables() {
    return new TableCache(Ticker.systemTicker());
  }

  @Bean
  ForgottenTables forgottenTables(TableCache known, Organizations organizations) {
    return new ForgottenTables(known, organizations);
  }

  @Bean
  ProcessEnginePlugin decisionsPlugin(
      TableCache known, @Value("${orgo.engine.quick-feel:true}") boolean quickFeel) {
    return new DecisionsPlugin(known, quickFeel);
  }

  @Bean
  DeployedTables repositoryTables(RepositoryService repository, EngineAccess engine) {
    return new TenantScopedTables(new RepositoryTables(repository), engine);
  }

  @Bean
  TableReader tableReader(@Value("${orgo.engine.quick-feel:true}") boolean quickFeel) {
    return new TableReader(quickFeel);
  }

  @Bean
  CandidateTables candidateTables(DeploymentCheck check, TableReader reader, EngineAccess engine) {
    return new CandidateTables(check, reader, engine::tenantId);
  }

  @Bean
  Decisions decisions(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Organizations organizations,
      ObjectProvider<PartialReleases> releases) {
    return new Decisions(
        deployed,
        known,
        reader,
        () -> CurrentTenant.find().map(organizations::get).map(Organization::slug),
        releases.getIfAvailable(() -> PartialReleases.NONE));
  }

  /** Tells {@link TableCache} that an organization deployed or deleted tables. */
  static class ForgottenTables {

    private final TableCache known;
    private final Organizations organizations;

    ForgottenTables(TableCache known, Organizations organizations) {
      this.known = known;
      this.organizations = organizations;
    }

    /** Before all who ask the tables again. */
    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DefinitionsDeployed changed) {
      Organization owner = organizations.get(changed.organizationId());
      known.somethingWasDeployed(Optional.of(owner.slug()));
    }
  }
}
