package org.orgo.domains;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the domain files once at the start, and stops the start when one is wrong. */
@Configuration(proxyBeanMethods = false)
class DomainsConfiguration {

  @Bean
  DomainModules domainModules() {
    return DomainModules.fromClasspath();
  }

  @Bean
  DomainHandler maintenanceHandler() {
    return new MaintenanceHandler();
  }

  @Bean
  DomainHandler hrHandler() {
    return new HrHandler();
  }

  @Bean
  DomainHooks domainHooks(DomainModules modules, List<DomainHandler> handlers) {
    return new DomainHooks(modules, handlers);
  }
}
