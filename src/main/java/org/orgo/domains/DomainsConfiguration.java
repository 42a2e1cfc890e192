package org.orgo.domains;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the module files once at the start, which a wrong one refuses. */
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
