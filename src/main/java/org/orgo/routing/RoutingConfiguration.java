package org.orgo.routing;

import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profiles;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.routing.tables.RolesInTables;
import org.orgo.routing.tables.RoutingContracts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean
  RoutingDesk routingDesk(
      Decisions decisions, OrganizationProfiles profiles, RoleDirectory roles, DomainHints hints) {
    return new RoutingDesk(decisions, profiles::current, roles, hints);
  }

  @Bean
  EscalationPath escalationPath(Decisions decisions) {
    return new EscalationPath(decisions);
  }

  @Bean
  RoutingContracts routingContracts(RoleDirectory roles, Profiles profiles) {
    return new RoutingContracts(roles, profiles);
  }

  @Bean
  RolesInTables rolesInTables(Decisions decisions) {
    return new RolesInTables(decisions);
  }
}
