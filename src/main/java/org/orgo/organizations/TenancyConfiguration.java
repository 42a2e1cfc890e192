package org.orgo.organizations;

import org.orgo.database.TenantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

  @Bean
  TenantSource tenantSource() {
    return () -> CurrentTenant.find().map(OrganizationId::value);
  }
}
