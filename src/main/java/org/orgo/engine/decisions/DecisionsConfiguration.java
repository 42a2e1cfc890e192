package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  @Bean
  TableCache knownTables() {
    return new TableCache(Ticker.systemTicker());
  }

  @Bean
  ProcessEnginePlugin decisionsPlugin(
      TableCache known, @Value("${orgo.engine.quick-feel:true}") boolean quickFeel) {
    return new DecisionsPlugin(known, quickFeel);
  }

  @Bean
  TableInspection tableInspection(
      RepositoryService repository, EngineAccess engine, DeploymentCheck check, Clock clock) {
    return new TableInspection(repository, engine, check, clock);
  }

  @Bean
  DeployedTables deployedTables(
      RepositoryService repository, EngineAccess engine, TableInspection inspection) {
    return new InspectedTables(
        new TenantScopedTables(new RepositoryTables(repository), engine), inspection);
  }

  @Bean
  Decisions decisions(
      DeployedTables deployed,
      TableCache known,
      Organizations organizations,
      @Value("${orgo.engine.quick-feel:true}") boolean quickFeel) {
    return new Decisions(
        deployed, known, new TableReader(quickFeel), () -> slugOfCurrent(organizations));
  }

  @Bean
  SuspendedTables suspendedTables(
      DeployedTables deployed,
      TableInspection inspection,
      ObjectProvider<TableContracts> contracts,
      Organizations organizations) {
    return new SuspendedTables(
        deployed,
        inspection,
        tenant -> contracts.orderedStream().flatMap(each -> each.of(tenant).stream()).toList(),
        () -> slugOfCurrent(organizations));
  }

  private static Optional<String> slugOfCurrent(Organizations organizations) {
    return CurrentTenant.find().map(organizations::get).map(Organization::slug);
  }
}
