package org.orgo.platform.tenancy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

  @Bean
  TenantSource tenantSource() {
    return () -> CurrentTenant.find().map(OrganizationId::value);
  }
}
