package org.orgo.engine.decisions.suspension;

import java.time.Clock;
import org.camunda.bpm.engine.RepositoryService;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.decisions.DeployedTables;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the inspection between the tables in the repository and those who ask them. */
@Configuration(proxyBeanMethods = false)
class SuspensionConfiguration {

  @Bean
  TableInspection tableInspection(
      RepositoryService repository, EngineAccess engine, DeploymentCheck check, Clock clock) {
    return new TableInspection(repository, engine, check, clock);
  }

  @Bean
  @Primary
  DeployedTables inspectedTables(
      @Qualifier("repositoryTables") DeployedTables tables, TableInspection inspection) {
    return new InspectedTables(tables, inspection);
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
        TableContracts.together(contracts::orderedStream),
        () -> CurrentTenant.find().map(organizations::get).map(Organization::slug));
  }
}
