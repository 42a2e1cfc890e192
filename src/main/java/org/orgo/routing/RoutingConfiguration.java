package org.orgo.routing;

import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.OrganizationProfiles;
import org.orgo.organizations.Organizations;
import org.orgo.people.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean
  RoleDirectory roleDirectory(Roles roles, Organizations organizations) {
    return new RegisteredRoles(roles, organizations);
  }

  @Bean
  RoutingDesk routingDesk(
      Decisions decisions, OrganizationProfiles profiles, RoleDirectory roles, DomainHints hints) {
    return new RoutingDesk(decisions, profiles::current, roles, hints);
  }

  @Bean
  RoutingTablesValidator routingTablesValidator(Decisions decisions, RoleDirectory roles) {
    return new RoutingTablesValidator(decisions, roles);
  }
}
